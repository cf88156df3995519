package rendezvous.gate;

import rendezvous.sandbox.ProcessTree.Scheduled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up for how long some thread of a tree ran or waited for a processor, from looks at the scheduler's counters. What
 * can't be known, since a thread took its counter with it or waits in the kernel, counts as if it did.
 */
final class Wanted {

    /** After such a time without a look, threads may have come and gone unseen. */
    private static final long LONG_NANOS = 100_000_000;

    private final Map<Long, Long> counters = new HashMap<>();
    private final List<long[]> spans = new ArrayList<>(); // length, and how much of it is taken

    /** Starts from these counters. */
    Wanted(Map<Long, Scheduled> now) {
        now.forEach((thread, counter) -> counters.put(thread, counter.wantedNanos()));
    }

    /** Takes in the counters so many nanoseconds later. */
    void look(Map<Long, Scheduled> now, long nanos) {
        spans.add(new long[] {nanos, 0});
        boolean someEnded = !now.keySet().containsAll(counters.keySet());
        boolean someBlocked = now.values().stream().anyMatch(Scheduled::blocked);
        if (someEnded || someBlocked || nanos > LONG_NANOS) {
            take(nanos);
        }
        counters.keySet().retainAll(now.keySet());
        now.forEach((thread, counter) -> {
            long before = counters.getOrDefault(thread, 0L);
            counters.put(thread, counter.wantedNanos());
            take(counter.wantedNanos() - before);
        });
    }

    /** A long wait is counted when it is over, so it reaches back into earlier spans. */
    private void take(long nanos) {
        long left = nanos;
        for (int i = spans.size() - 1; i >= 0 && left > 0; i--) {
            long[] span = spans.get(i);
            long here = Math.min(left, span[0]);
            span[1] = Math.min(span[0], span[1] + here);
            left -= here;
        }
    }

    /** The sum; threads that wanted the processor at the same time count once, as well as looks can tell. */
    long nanos() {
        return spans.stream().mapToLong(span -> span[1]).sum();
    }
}
