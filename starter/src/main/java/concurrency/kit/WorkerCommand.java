package concurrency.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line of a worker process. */
final class WorkerCommand {

    /**
     * Start fast, stay small, speak UTF-8, and be ready for a thread dump. To start fast is to compile only what runs for
     * long, and to use the JDK's archive of classes where it lies instead of moving it first.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+StartAttachListener",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=5",
            "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData",
            "-Xmx64m",
            "-Dfile.encoding=UTF-8",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /** These make every JVM print a note, in the middle of what a worker says. */
    private static final List<String> NOISY_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private WorkerCommand() {}

    static ProcessBuilder builder(Platform platform, Settings settings, Class<?> main, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(platform.java(Path.of(System.getProperty("java.home"))).toString());
        command.addAll(FLAGS);
        settings.values().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", absoluteClassPath(), main.getName()));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(NOISY_VARIABLES);
        platform.speakUtf8(environment);
        return builder;
    }

    /** A worker may be started in another folder. */
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
