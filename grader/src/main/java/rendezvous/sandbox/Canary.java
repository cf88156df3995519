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
 * @param wroteOutside whether it left a file outside of its working folder, or changed one that it was shown
 * @param kernelTells whether the kernel lets us see what its threads wait for
 * @param gone whether nothing of it was left after the sandbox was closed
 */
record Canary(String output, boolean sawSecret, boolean wroteOutside, boolean kernelTells, boolean gone) {

    private static final String READY = "ready";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(2);
    /** A kernel that never tells is to cost no more than this. */
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(2);

    private static final Limits LIMITS = new Limits(PATIENCE.multipliedBy(2), PATIENCE, 1 << 16, 1 << 30, 100, 1 << 20);
    private static final String ATTEMPTS = """
            cat "$1"
            echo written > "$2"
            echo written > "$4"
            echo written > /canary && echo "wrote /canary" && rm /canary
            unshare --user true && echo "nested yes"
            while read -r name rest; do echo "network $name"; done < /proc/net/dev
            for folder in /proc/[0-9]*; do echo "process $folder"; done
            while read -r name value; do echo "status $name $value"; done < /proc/self/status
            kill -9 "$3" && echo "killed $3"
            echo "descriptors $(ulimit -n)"
            env | while read -r variable; do echo "variable $variable"; done
            sleep 1000 &
            setsid sleep 1000 &
            echo ready
            exec sleep 1000
            """;

    static Canary release(Sandbox sandbox, ProcFs proc) throws IOException {
        Process victim = Programs.idle();
        Path folder = ScratchFolder.create();
        Path secret = folder.resolve("secret");
        Path outside = folder.resolve("outside");
        Path shown = folder.resolve("shown");
        String word = UUID.randomUUID().toString();
        try {
            Files.writeString(secret, word);
            Files.writeString(shown, word.substring(1));
            SandboxOrder order = new SandboxOrder(
                    "canary",
                    List.of(
                            "/bin/sh",
                            "-c",
                            ATTEMPTS,
                            "canary",
                            secret.toString(),
                            outside.toString(),
                            Long.toString(victim.pid()),
                            shown.toString()),
                    List.of(shown),
                    List.of(),
                    folder.resolve("work"),
                    Map.of("CANARY", "alive", "PATH", "/usr/bin:/bin"),
                    LIMITS);
            Canary canary = watch(sandbox, order, proc);
            boolean wrote = Files.exists(outside)
                    || !Files.readString(shown).equals(word.substring(1))
                    || !canary.printed("wrote").isEmpty();
            return new Canary(canary.output, canary.output.contains(word), wrote, canary.kernelTells, canary.gone);
        } finally {
            victim.destroyForcibly();
            new WorkFolder(folder).delete();
        }
    }

    private static Canary watch(Sandbox sandbox, SandboxOrder order, ProcFs proc) throws IOException {
        List<ProcessInfo> seen;
        boolean kernelTells;
        String output;
        try (SandboxedProcess process = sandbox.start(order)) {
            await(process);
            seen = process.tree().processes();
            kernelTells = kernelTells(process.tree());
            output = process.output();
        }
        boolean gone = seen.stream()
                .noneMatch(info -> proc.stat(info.pid())
                        .filter(now -> now.startTicks() == info.startTicks() && now.isAlive())
                        .isPresent());
        return new Canary(output, false, false, kernelTells, gone);
    }

    private static void await(SandboxedProcess process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline && !isReady(process.output())) {
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a sandbox was tried");
        }
    }

    private static boolean isReady(String output) {
        return output.lines().anyMatch(READY::equals);
    }

    /** Of a thread that waits for a processor the kernel tells nothing, so a busy machine is asked again. */
    static boolean kernelTells(ProcessTree tree) throws IOException {
        long deadline = System.nanoTime() + UNTIL_TOLD.toNanos();
        while (System.nanoTime() < deadline) {
            boolean told = tree.processes().stream()
                    .anyMatch(info -> tree.systemCall(info.pid(), info.pid()).isPresent()
                            && tree.bytesRead(info.pid(), info.pid()).isPresent());
            if (told) {
                return true;
            }
            pause();
        }
        return false;
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
}
