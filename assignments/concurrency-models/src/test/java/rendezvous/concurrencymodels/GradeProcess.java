package rendezvous.concurrencymodels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The grader in a process of its own, as {@code ./grade} starts it, from the classes of this build. */
final class GradeProcess {

    /** The kit's folder. Tests run in the folder of their module. */
    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private GradeProcess() {}

    /**
     * How a command ended.
     *
     * @param exitCode its exit code
     * @param out what it printed
     * @param err its messages
     */
    record Ended(int exitCode, String out, String err) {}

    /** Writes a launcher like {@code ./grade} into a folder; it starts the grader from the classes of this build. */
    static void layLauncher(Path folder) throws IOException {
        Path launcher = Files.writeString(folder.resolve("grade"), """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 \\
                  '-Drendezvous.home=%s' -Drendezvous.charset=UTF-8 -cp '%s' rendezvous.cli.Main "$@"
                """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), HOME, System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    /** Runs a command in a folder, which also takes what it prints. */
    static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, command(folder, List.of(), List.of(arguments)));
    }

    /** A command in a folder, by a JVM with options of its own. */
    static ProcessBuilder command(Path folder, List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Drendezvous.home=" + HOME,
                "-Drendezvous.charset=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add("rendezvous.cli.Main");
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** Runs any program; a folder takes what it prints. */
    static Ended run(Path folder, ProcessBuilder program) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            int exitCode = process.waitFor();
            return new Ended(
                    exitCode,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
