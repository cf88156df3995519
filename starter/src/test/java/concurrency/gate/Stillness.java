package concurrency.gate;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Finds out that nothing moves any more: for a while no request came, no student's thread changed its place, and no
 * worker process used the processor.
 *
 * <p>On a busy machine nothing may move because nothing gets a processor. But then this one doesn't get it either, and
 * its looks come late. So the while is measured in looks: between two of them only a little time counts, however long
 * it was, and whatever could have moved had its turn, too.
 */
final class Stillness {

    private record Snapshot(int arrivals, List<ThreadPicture> threads, List<Duration> processorTimes) {}

    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofMillis(20);

    private final IntSupplier arrivals;
    private final LongSupplier nanoTime;
    private Snapshot last;
    private long lookedNanos;
    private Duration still = Duration.ZERO;

    Stillness(IntSupplier arrivals, LongSupplier nanoTime) {
        this.arrivals = arrivals;
        this.nanoTime = nanoTime;
        this.last = take();
        this.lookedNanos = nanoTime.getAsLong();
    }

    /** Looks again, and tells for how long nothing has moved. */
    Duration look() {
        Snapshot now = take();
        long nowNanos = nanoTime.getAsLong();
        Duration between = Duration.ofNanos(nowNanos - lookedNanos);
        lookedNanos = nowNanos;
        if (now.equals(last)) {
            still = still.plus(between.compareTo(MOST_BETWEEN_LOOKS) < 0 ? between : MOST_BETWEEN_LOOKS);
        } else {
            last = now;
            still = Duration.ZERO;
        }
        return still;
    }

    void restart() {
        last = take();
        lookedNanos = nanoTime.getAsLong();
        still = Duration.ZERO;
    }

    private Snapshot take() {
        List<ThreadPicture> threads = ThreadPicture.ofAll().stream()
                .filter(thread -> thread.studentFrame().isPresent())
                .toList();
        List<Duration> processorTimes = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .toList();
        return new Snapshot(arrivals.getAsInt(), threads, processorTimes);
    }
}
