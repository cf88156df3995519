package rendezvous.concurrencymodels.abuse;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one trial may cost the grader: time from its begin to its end, and heap at any instant. */
final class Budget {

    private static final long MOST_HEAP = 512L << 20;

    private final long start = System.nanoTime();

    Budget() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    List<String> exceeded(AbuseCase abuse) {
        List<String> exceeded = new ArrayList<>();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (wall.toSeconds() > abuse.wallSeconds()) {
            exceeded.add("It took " + wall.toSeconds() + " s.");
        }
        long heap = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        if (heap > MOST_HEAP) {
            exceeded.add("The grader used " + (heap >> 20) + " MiB of heap.");
        }
        return exceeded;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
