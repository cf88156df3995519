package rendezvous.concurrencymodels;

import rendezvous.judge.Inconclusive;
import rendezvous.model.CallFacts;
import rendezvous.model.Request;
import rendezvous.model.SessionFacts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The two instants that the grader saw itself, between which the time of a measured run must lie: from the first
 * request to the last release, and from call to return.
 *
 * @param leastSeconds the time for which work was held
 * @param mostSeconds the time that the call took
 */
record Honesty(double leastSeconds, double mostSeconds) {

    private static final double TOLERANCE = 0.05;
    private static final double STAMP_TOLERANCE = 0.1;
    /** More than clocks differ by themselves, and so little that the tolerances cover it. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMillis(20);

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1000;
    private static final double ALMOST_NOTHING = 0.05;

    static Honesty of(CallFacts call) {
        List<Request> requests = call.requests();
        long first = requests.stream().mapToLong(Request::arrivedNanos).min().orElse(call.calledNanos());
        long last = requests.stream().mapToLong(Request::releasedNanos).max().orElse(first);
        return new Honesty((last - first) / NANOS, (call.returnedNanos() - call.calledNanos()) / NANOS);
    }

    /**
     * Whether somebody set the clock of the machine while a session ran. What a program took from it then says nothing
     * about the program.
     */
    static boolean clockWasSet(SessionFacts session) {
        return Math.abs(session.clockJumpNanos()) > CLOCK_TOLERANCE.toNanos();
    }

    /** Gives up if a time or a stamp can't be true, but the clock that it may come from was set. */
    static void requireClockLeftAlone(Played played) {
        if (clockWasSet(played.session())) {
            throw new Inconclusive("The clock of the machine was set while the runs were measured, so times and time"
                    + " stamps can't be judged.");
        }
    }

    /** What is wrong with a printed time; empty if it can be true. */
    Optional<String> objectionTo(String printed) {
        BigDecimal number = new BigDecimal(printed);
        double seconds = number.doubleValue();
        double tolerance = tolerance(number);
        if (fits(seconds, tolerance)) {
            return Optional.empty();
        }
        if (isInMilliseconds(seconds, tolerance)) {
            return Optional.of("is about 1000 times what the run took: these are milliseconds, not seconds");
        }
        if (isAlmostNothing(printed)) {
            return Optional.of("is about 0.0 s, but the files alone were held back for longer");
        }
        return Optional.of(
                seconds < leastSeconds
                        ? "is shorter than the time for which the files were held back"
                        : "is longer than the call took");
    }

    /** Whether a printed time can't be true, but would be if it counted milliseconds. */
    boolean isInMilliseconds(String printed) {
        BigDecimal number = new BigDecimal(printed);
        return isInMilliseconds(number.doubleValue(), tolerance(number));
    }

    private boolean isInMilliseconds(double seconds, double tolerance) {
        return !fits(seconds, tolerance) && fits(seconds / MILLIS, tolerance);
    }

    /** Whether a printed time is shorter than any run can be. */
    static boolean isAlmostNothing(String printed) {
        return Double.parseDouble(printed) < ALMOST_NOTHING;
    }

    private static double tolerance(BigDecimal printed) {
        return TOLERANCE + Math.pow(10, -printed.scale()) / 2;
    }

    /** Whether the time between two stamps of the log can be the time of the run. */
    boolean fitsStamps(double seconds) {
        return fits(seconds, STAMP_TOLERANCE);
    }

    private boolean fits(double seconds, double tolerance) {
        return seconds >= leastSeconds - tolerance && seconds <= mostSeconds + tolerance;
    }
}
