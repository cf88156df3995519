package rendezvous.sandbox;

import rendezvous.model.Limits;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that attempts what a sandbox must not allow, and what came of it.
 *
 * @param output what it printed, one attempt on each line, its name first
 * @param sawSecret whether it read a file that was not shown to it
 * @param wroteOutside whether it left a file outside of its working folder
 * @param kernelTells whether the kernel lets us see what its threads wait for
 * @param gone whether nothing of it was left after the sandbox was closed
 */
record Canary(String output, boolean sawSecret, boolean wroteOutside, boolean kernelTells, boolean gone) {

    private static final int ROOM = 1 << 20; // whole pages, whatever their size
    private static final String READY = "ready";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Limits LIMITS = new Limits(PATIENCE.multipliedBy(2), PATIENCE, 1 << 16, 1 << 30, 100, ROOM);
    private static final String ATTEMPTS = """
            cat "$1"
            echo written > "$2"
            while read -r name rest; do echo "network $name"; done < /proc/net/dev
            for folder in /proc/[0-9]*; do echo "process $folder"; done
            while read -r name value; do echo "status $name $value"; done < /proc/self/status
            head -c 700000 /dev/zero > one
            head -c 700000 /dev/zero > two
            echo "disk $(cat one two | wc -c)"
            env | while read -r variable; do echo "variable $variable"; done
            sleep 1000 &
            setsid sleep 1000 &
            echo ready
            exec sleep 1000
            """;

    static Canary release(Sandbox sandbox, ProcFs proc) throws IOException {
        Path folder = Files.createTempDirectory("rdvc");
        Path secret = folder.resolve("secret");
        Path outside = folder.resolve("outside");
        String word = UUID.randomUUID().toString();
        try {
            Files.writeString(secret, word);
            SandboxOrder order = new SandboxOrder(
                    List.of("/bin/sh", "-c", ATTEMPTS, "canary", secret.toString(), outside.toString()),
                    List.of(),
                    List.of(),
                    folder.resolve("work"),
                    Map.of("CANARY", "alive", "PATH", "/usr/bin:/bin"),
                    LIMITS);
            return watch(sandbox, order, proc, word, outside);
        } finally {
            new WorkFolder(folder).delete();
        }
    }

    private static Canary watch(Sandbox sandbox, SandboxOrder order, ProcFs proc, String word, Path outside)
            throws IOException {
        List<ProcessInfo> seen;
        boolean kernelTells;
        String output;
        try (SandboxedProcess process = sandbox.start(order)) {
            await(process);
            seen = process.tree().processes();
            kernelTells = kernelTells(process.tree(), seen);
            output = process.output();
        }
        boolean gone = seen.stream()
                .noneMatch(info -> proc.stat(info.pid())
                        .filter(now -> now.startTicks() == info.startTicks() && now.isAlive())
                        .isPresent());
        return new Canary(output, output.contains(word), Files.exists(outside), kernelTells, gone);
    }

    private static void await(SandboxedProcess process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline && !isReady(process.output())) {
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a sandbox was tried");
            }
        }
    }

    private static boolean isReady(String output) {
        return output.lines().anyMatch(READY::equals);
    }

    private static boolean kernelTells(ProcessTree tree, List<ProcessInfo> seen) {
        return seen.stream()
                .anyMatch(info -> tree.systemCall(info.pid(), info.pid()).isPresent()
                        && tree.bytesRead(info.pid(), info.pid()).isPresent());
    }

    /** Whether it came to the end of its attempts. */
    boolean finished() {
        return isReady(output);
    }

    /** What it printed of one attempt. */
    List<String> printed(String attempt) {
        return lines(attempt + ' ').toList();
    }

    private Stream<String> lines(String prefix) {
        return output.lines().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()));
    }

    /** Whether what it may write is limited. */
    boolean diskIsLimited() {
        return printed("disk").stream().mapToLong(Long::parseLong).allMatch(bytes -> bytes <= ROOM);
    }
}
