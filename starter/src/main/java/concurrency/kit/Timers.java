package concurrency.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;

/** What an event loop has to do later. */
final class Timers {

    private record Timer(long dueNanos, long number, CompletableFuture<?> future, Runnable task) {}

    /** Timers with equal times stay in the order in which they were added. */
    private final PriorityQueue<Timer> queue =
            new PriorityQueue<>(Comparator.comparingLong(Timer::dueNanos).thenComparingLong(Timer::number));

    private final long startNanos = System.nanoTime();
    private long added;

    /**
     * Adds a timer.
     *
     * @param pause how long from now
     * @param future what the task completes; it is cancelled if the loop ends first
     * @param task what to do then
     */
    void add(Duration pause, CompletableFuture<?> future, Runnable task) {
        queue.add(new Timer(now() + pause.toNanos(), added++, future, task));
    }

    /** The time until the next timer is due: zero if it is over, empty if there is none. */
    Optional<Duration> untilNext() {
        return Optional.ofNullable(queue.peek()).map(next -> Duration.ofNanos(Math.max(0, next.dueNanos() - now())));
    }

    /** Runs what is due now; what these tasks add has to wait for the loop's next turn. */
    void runDue() {
        long now = now();
        List<Timer> due = new ArrayList<>();
        while (!queue.isEmpty() && queue.peek().dueNanos() <= now) {
            due.add(queue.remove());
        }
        due.forEach(timer -> timer.task().run());
    }

    void cancelAll() {
        List<Timer> pending = List.copyOf(queue);
        queue.clear();
        pending.forEach(timer -> timer.future().cancel(false));
    }

    private long now() {
        return System.nanoTime() - startNanos;
    }
}
