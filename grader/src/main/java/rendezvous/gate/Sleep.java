package rendezvous.gate;

import rendezvous.sandbox.ProcessTree.Scheduled;

import java.time.Duration;
import java.util.Map;

/**
 * For how long a tree was seen asleep. A time between two looks counts only if the tree was asleep at both, without what
 * its threads ran or waited for a processor meanwhile: so it grows on a busy machine, too, but not for a program that is
 * starved.
 */
final class Sleep {

    /** Who looks late knows little of what was between: no more of it counts. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(1);

    private Map<Long, Scheduled> before = Map.of();
    private long lastLook;
    private long asleepNanos;

    /**
     * Takes in one look.
     *
     * @param asleep whether no task wanted a processor
     * @param counters what the scheduler says of each thread; none if it isn't known
     */
    void look(long now, boolean asleep, Map<Long, Scheduled> counters) {
        boolean known = asleep && !before.isEmpty() && !counters.isEmpty();
        // A thread that has ended took its counters with it.
        if (known && counters.keySet().containsAll(before.keySet())) {
            asleepNanos += Math.max(0, gap(lastLook, now) - wantedNanos(counters));
        }
        before = asleep ? Map.copyOf(counters) : Map.of();
        lastLook = now;
    }

    private long wantedNanos(Map<Long, Scheduled> counters) {
        long now = counters.values().stream().mapToLong(Scheduled::wantedNanos).sum();
        return now - before.values().stream().mapToLong(Scheduled::wantedNanos).sum();
    }

    /** What counts of the time from one look to the next, in nanoseconds. */
    static long gap(long lastLook, long now) {
        return Math.min(now - lastLook, LONGEST_GAP.toNanos());
    }

    /** So long in all. */
    long nanos() {
        return asleepNanos;
    }
}
