package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fast part of the suite as a user without any privilege, if root runs the tests. */
class OrdinaryUserSuiteTest {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final String NOBODY = "65534";
    private static final long MINUTES = 15;

    @TempDir
    private Path folder;

    /** Runs in a JVM of its own; its exit code is the number of cases that failed. */
    static final class Suite {

        private Suite() {}

        public static void main(String[] arguments) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(AbuseSuiteTest.class))
                                    .build(),
                            listener);
            var summary = listener.getSummary();
            summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            System.out.printf(
                    "as %s: %d passed, %d failed, %d skipped%n",
                    System.getProperty("user.name"),
                    summary.getTestsSucceededCount(),
                    summary.getTotalFailureCount(),
                    summary.getContainersAbortedCount() + summary.getTestsAbortedCount());
            System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
        }
    }

    @Test
    void the_fast_part_is_green_without_any_privilege() throws Exception {
        assumeTrue(Boolean.getBoolean("rendezvous.full"), "takes minutes: say -Pfull");
        assumeTrue(
                (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0,
                "this is an ordinary user already: then AbuseSuiteTest has said it");
        assumeTrue(Files.isExecutable(SETPRIV), "this machine has no setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path said = folder.resolve("said");

        Process process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();

        String text = Files.readString(said);
        text.lines()
                .filter(line -> line.startsWith("abuse:") || line.startsWith("as "))
                .forEach(System.out::println);
        assumeTrue(!text.contains("ClassNotFoundException"), "the classes can't be read by an ordinary user here");
        assumeTrue(!text.contains("0 passed, 0 failed, 1 skipped"), "no strong isolation for an ordinary user here");
        assertThat(ended).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        assertThat(text).containsPattern("as \\S+: [1-9]\\d+ passed, 0 failed, 0 skipped");
    }

    private List<String> command() throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>(List.of(SETPRIV.toString(), "--reuid", NOBODY, "--regid", NOBODY));
        command.addAll(List.of("--clear-groups", "--inh-caps=-all"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + scratch, "-Duser.home=" + scratch));
        command.addAll(List.of("-cp", readableClassPath(), Suite.class.getName()));
        return command;
    }

    /** What lies in somebody's home can't be read by others. */
    private String readableClassPath() throws IOException {
        Path libraries = Files.createDirectory(folder.resolve("libraries"));
        Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = Path.of(System.getProperty("user.home")).toRealPath();
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            boolean hidden = path.startsWith(home) && Files.isRegularFile(path);
            entries.add(hidden ? Files.copy(path, libraries.resolve(path.getFileName())) : path);
        }
        try (Stream<Path> copies = Files.list(libraries)) {
            for (Path copy : copies.toList()) {
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
