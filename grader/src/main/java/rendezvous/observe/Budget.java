package rendezvous.observe;

import rendezvous.gate.Patience;
import rendezvous.model.Limits;

import java.time.Duration;

/** What the runs of one submission may use together. One object for each submission, used by one thread. */
final class Budget {

    /** How many runs may use up all of the processor time that one run may use. */
    private static final int FULL_RUNS = 6;

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Limits limits;
    private final Patience patience = new Patience();
    private Duration left;

    Budget(Limits limits) {
        this.limits = limits;
        this.left = limits.cpu().multipliedBy(FULL_RUNS);
    }

    Patience patience() {
        return patience;
    }

    /** What the next run may use. */
    Limits next() {
        Duration more = left.compareTo(LEAST) < 0 ? LEAST : left;
        Duration cpu = more.compareTo(limits.cpu()) < 0 ? more : limits.cpu();
        return new Limits(
                limits.wall(), cpu, limits.outputBytes(), limits.memoryBytes(), limits.tasks(), limits.diskBytes());
    }

    void used(Duration processorTime) {
        left = left.minus(processorTime);
    }
}
