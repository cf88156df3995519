package rendezvous.bench;

import rendezvous.bench.TimedRun.Beside;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Writes down again and again what can be measured beside a program. Ends when it is closed. */
final class Recorder implements AutoCloseable {

    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");
    private static final long STEP_NANOS = 5_000_000;
    private static final int MICRO = 1000;

    private final Supplier<Optional<ProcessTree>> tree;
    private final NavigableMap<Instant, Beside> records = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> waited = new HashMap<>();
    private final Thread thread = new Thread(this::record, "recorder");
    private long late;
    private long queued;

    private Recorder(Supplier<Optional<ProcessTree>> tree) {
        this.tree = tree;
    }

    static Recorder start(Supplier<Optional<ProcessTree>> tree) {
        Recorder recorder = new Recorder(tree);
        recorder.thread.setDaemon(true);
        recorder.thread.start();
        return recorder;
    }

    /** Whether the kernel tells how many tasks wait. */
    static boolean knowsPressure() {
        return Files.isReadable(PRESSURE);
    }

    /** What was measured between two instants; in between two records it is taken to have grown evenly. */
    Beside between(Instant from, Instant to) throws InterruptedException {
        awaitRecordAt(to);
        return at(to).minus(at(from));
    }

    /** Waits until an instant lies in between two records. */
    void awaitRecordAt(Instant instant) throws InterruptedException {
        while (thread.isAlive() && records.ceilingKey(instant) == null) {
            TimeUnit.NANOSECONDS.sleep(STEP_NANOS);
        }
    }

    private Beside at(Instant instant) {
        Map.Entry<Instant, Beside> before = records.floorEntry(instant);
        Map.Entry<Instant, Beside> after = records.ceilingEntry(instant);
        if (before == null || after == null) {
            throw new IllegalStateException("nothing was recorded at " + instant);
        }
        long span = Duration.between(before.getKey(), after.getKey()).toNanos();
        double part = span == 0
                ? 0
                : (double) Duration.between(before.getKey(), instant).toNanos() / span;
        Beside grown = after.getValue().minus(before.getValue());
        Beside start = before.getValue();
        return new Beside(
                start.timer() + (long) (part * grown.timer()),
                start.queue() + (long) (part * grown.queue()),
                start.pressure() + (long) (part * grown.pressure()));
    }

    private void record() {
        try {
            while (true) {
                long begun = System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(STEP_NANOS);
                late += Math.max(0, System.nanoTime() - begun - STEP_NANOS);
                look(tree.get().map(ProcessTree::scheduled).orElse(Map.of()));
                records.put(Instant.now(), new Beside(late, queued, pressure()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void look(Map<Long, Scheduled> threads) {
        threads.forEach((number, counters) -> {
            queued += counters.waitedNanos() - waited.getOrDefault(number, 0L);
            waited.put(number, counters.waitedNanos());
        });
        waited.keySet().retainAll(threads.keySet());
    }

    private static long pressure() {
        if (!knowsPressure()) {
            return 0;
        }
        try {
            return some(Files.readString(PRESSURE));
        } catch (IOException e) {
            return 0;
        }
    }

    /** In nanoseconds, of a text such as {@code some avg10=0.00 avg60=0.00 avg300=0.00 total=17}. */
    static long some(String text) {
        return text.lines()
                .filter(line -> line.startsWith("some "))
                .mapToLong(line -> MICRO * Long.parseLong(line.substring(line.indexOf("total=") + "total=".length())))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
