package rendezvous.sandbox;

import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that uses up one thing, with a limit that is small enough to be harmless. It keeps what it has for seconds: on
 * a busy machine the watchdog of an ordinary user may look late.
 *
 * @param name what it uses up
 * @param script how
 * @param mebibytes how much memory it may have
 * @param end the limit that it should break
 */
record Bomb(String name, String script, int mebibytes, ProcessEnd end) {

    static final List<Bomb> ALL = List.of(
            new Bomb(
                    "tasks",
                    "i=0; while [ $i -lt 90 ]; do sleep 1000 & i=$((i+1)); done; sleep 3; echo survived",
                    512,
                    ProcessEnd.TASK_LIMIT),
            new Bomb(
                    "memory",
                    "head -c 200000000 /dev/zero | tail -c 180000000 | (sleep 3; cat > /dev/null); echo survived",
                    64,
                    ProcessEnd.MEMORY_LIMIT),
            new Bomb(
                    "processor",
                    "i=0; while [ $i -lt 1500000 ]; do i=$((i+1)); done; echo survived",
                    64,
                    ProcessEnd.CPU_LIMIT),
            new Bomb(
                    "disk",
                    "head -c 900000 /dev/zero > one; head -c 900000 /dev/zero > two; head -c 900000 /dev/zero > three;"
                            + " sleep 3; [ $(cat one two three | wc -c) -gt 2200000 ] && echo survived",
                    64,
                    ProcessEnd.DISK_LIMIT),
            new Bomb(
                    "number of files",
                    "i=0; while [ $i -lt 5000 ]; do : > f$i || exit 1; i=$((i+1)); done; sleep 3; echo survived",
                    64,
                    ProcessEnd.DISK_LIMIT));

    private static final int MEBI = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration PROCESSOR_TIME = Duration.ofMillis(300);

    /**
     * What came of it.
     *
     * @param stopped whether it did not get what it wanted
     * @param told whether it is known why
     */
    record Result(boolean stopped, boolean told) {}

    Result explode(Sandbox sandbox) throws IOException {
        Path folder = ScratchFolder.create();
        SandboxOrder order = new SandboxOrder(
                "bomb",
                List.of("/bin/sh", "-c", script),
                List.of(),
                List.of(),
                folder.resolve("work"),
                Map.of("PATH", "/usr/bin:/bin"),
                new Limits(PATIENCE, PROCESSOR_TIME, 1 << 16, (long) mebibytes * MEBI, 40, 2 * MEBI));
        try (SandboxedProcess process = sandbox.start(order)) {
            await(process);
            boolean survived = process.output().lines().anyMatch("survived"::equals);
            Optional<ProcessEnd> broken = process.brokenLimit();
            boolean told = broken.equals(Optional.of(end));
            return new Result(told || (!survived && broken.isEmpty()), told);
        } finally {
            new WorkFolder(folder).delete();
        }
    }

    private static void await(SandboxedProcess process) throws IOException {
        while (process.isAlive() && process.brokenLimit().isEmpty()) {
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a sandbox was tried");
            }
        }
    }
}
