package rendezvous.gate;

import java.time.Duration;

/**
 * How long some runs of one submission may sleep, all together, while the gate holds nothing of theirs. A run
 * that stays just below its own limits can't make the others wait for ever. Used by one thread.
 */
public final class Patience {

    private final Duration whole;
    private final Duration leastOfACall;
    private long sleptNanos;

    /**
     * Begins with nothing slept.
     *
     * @param whole how long in all
     * @param leastOfACall what each call may sleep even if all is used up
     */
    public Patience(Duration whole, Duration leastOfACall) {
        this.whole = whole;
        this.leastOfACall = leastOfACall;
    }

    /**
     * Begins with nothing slept.
     *
     * @param whole how long in all
     */
    public Patience(Duration whole) {
        this(whole, Duration.ofSeconds(3));
    }

    void slept(long nanos) {
        sleptNanos += nanos;
    }

    /** Whether a call that slept so long goes too far. */
    boolean isOver(long nanosOfTheCall) {
        return sleptNanos > whole.toNanos() && nanosOfTheCall > leastOfACall.toNanos();
    }
}
