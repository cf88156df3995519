package rendezvous.observe;

import rendezvous.gate.Patience;
import rendezvous.model.Limits;
import rendezvous.sandbox.SandboxedProcess;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the runs of one lane of a submission may use together. Spent by one thread; any thread may ask how much it was.
 */
final class Budget {

    /** How many runs may use up all of the processor time that one run may use. */
    private static final int FULL_RUNS = 5;

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration SLEEP_BESIDE = Duration.ofSeconds(30);

    private final Limits limits;
    private final Patience patience;
    private final Duration whole;
    private Duration used = Duration.ZERO;
    private Optional<SandboxedProcess> running = Optional.empty();

    private Budget(Limits limits, int fullRuns, Patience patience) {
        this.limits = limits;
        this.patience = patience;
        this.whole = limits.cpu().multipliedBy(fullRuns);
    }

    /** For the sessions that are played one after the other. */
    static Budget of(Limits limits) {
        return new Budget(limits, FULL_RUNS, new Patience());
    }

    /** For those that are played beside them, and use hardly anything. */
    static Budget beside(Limits limits) {
        return new Budget(limits, 1, new Patience(SLEEP_BESIDE));
    }

    Patience patience() {
        return patience;
    }

    /**
     * What the next run may use.
     *
     * @param most what its plan says of processor time, if it says less than the assignment
     */
    synchronized Limits next(Optional<Duration> most) {
        Duration left = whole.minus(used);
        Duration more = left.compareTo(LEAST) < 0 ? LEAST : left;
        Duration cpu = Stream.of(more, limits.cpu(), most.orElse(limits.cpu()))
                .min(Comparator.naturalOrder())
                .orElse(LEAST);
        return new Limits(
                limits.wall(), cpu, limits.outputBytes(), limits.memoryBytes(), limits.tasks(), limits.diskBytes());
    }

    /** A run has begun. */
    synchronized void began(SandboxedProcess run) {
        running = Optional.of(run);
    }

    /** The run is over, and has used so much. */
    synchronized void used(Duration processorTime) {
        running = Optional.empty();
        used = used.plus(processorTime);
    }

    /** What all runs have used so far, with the one that is running. */
    synchronized Duration soFar() {
        return running.map(run -> used.plus(run.usage().processor())).orElse(used);
    }
}
