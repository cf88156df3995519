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

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Many times what a session of a right submission sleeps while the gate holds nothing. */
    private static final Duration SLEEP_OF_A_SESSION = Duration.ofSeconds(30);

    private final Limits limits;
    private final Patience patience;
    private final Duration whole;
    private Duration used = Duration.ZERO;
    private Optional<SandboxedProcess> running = Optional.empty();

    /**
     * Makes one of which nothing is spent: a whole run for each session, and one for a second attempt.
     *
     * @param sessions how many the lane has
     */
    Budget(Limits limits, int sessions) {
        this.limits = limits;
        this.patience = new Patience(SLEEP_OF_A_SESSION.multipliedBy(sessions));
        this.whole = limits.cpu().multipliedBy(sessions + 1L);
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
