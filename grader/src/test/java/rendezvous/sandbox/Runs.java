package rendezvous.sandbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import rendezvous.model.Isolation;
import rendezvous.model.Limits;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts programs under each level that this machine offers. */
final class Runs {

    static final Limits GENEROUS =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 400, 32 << 20);

    private static final Sandboxes SANDBOXES = Sandboxes.probe();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Runs() {}

    /** All levels; what is not offered here is skipped by {@link #sandbox}. */
    static Sandbox sandbox(Isolation level) {
        assumeTrue(
                SANDBOXES.of(level).isPresent(),
                () -> "this machine offers no " + level.label() + " isolation: " + SANDBOXES.findings());
        return SANDBOXES.of(level).orElseThrow();
    }

    static SandboxOrder order(Path folder, Limits limits, List<Path> readOnly, List<String> command) {
        return new SandboxOrder(
                "test", command, readOnly, List.of(), folder.resolve("work"), Map.of("PATH", "/usr/bin:/bin"), limits);
    }

    static SandboxedProcess shell(Isolation level, Path folder, Limits limits, String script) throws IOException {
        return sandbox(level).start(order(folder, limits, List.of(), List.of("/bin/sh", "-c", script)));
    }

    /** A Java program of one file. */
    static SandboxedProcess java(Isolation level, Path folder, Limits limits, Path classes) throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        List<String> command = List.of(
                home.resolve("bin/java").toString(),
                "-XX:+StartAttachListener",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx400m",
                "-cp",
                classes.toString(),
                "Program");
        return sandbox(level).start(order(folder, limits, List.of(home, classes), command));
    }

    static void awaitEnd(SandboxedProcess process) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> !process.isAlive());
    }

    static void awaitOutput(SandboxedProcess process, String text) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> process.output().contains(text) || !process.isAlive());
    }
}
