package concurrency.gate;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Finds out that nothing moves any more: for a while no request came, no student's thread changed its place, and no
 * worker process used the processor.
 */
final class Stillness {

    private record Snapshot(int arrivals, List<ThreadPicture> threads, List<Duration> processorTimes) {}

    private final IntSupplier arrivals;
    private Snapshot last;
    private long sinceNanos = System.nanoTime();

    Stillness(IntSupplier arrivals) {
        this.arrivals = arrivals;
        this.last = take();
    }

    /** Looks again, and tells for how long nothing has moved. */
    Duration look() {
        Snapshot now = take();
        if (!now.equals(last)) {
            restart(now);
        }
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    void restart() {
        restart(take());
    }

    private void restart(Snapshot now) {
        last = now;
        sinceNanos = System.nanoTime();
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
