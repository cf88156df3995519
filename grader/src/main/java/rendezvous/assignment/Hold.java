package rendezvous.assignment;

import java.time.Duration;
import java.util.Optional;

/**
 * What the gate waits for.
 *
 * @param together how many different items should be in flight together for the same kind of work; the gate holds all
 *     requests until they are, or until nothing can move. 0 waits for nobody
 * @param workersOnly whether requests of the main process don't count for {@code together}
 * @param extra how much longer a plateau is held
 * @param atOnce whether all answers of a plateau are given at once, so that the program's threads meet; nobody then
 *     watches who takes which
 * @param each how long each request is held after its arrival, whatever the others do
 * @param kind the only kind of work that is held; the others are answered at once. Empty for all kinds
 * @param then what follows the first plateau
 */
public record Hold(
        int together,
        boolean workersOnly,
        Duration extra,
        boolean atOnce,
        Duration each,
        Optional<String> kind,
        Then then) {

    /** What follows a plateau. */
    public enum Then {
        /** The next requests are held, too. */
        HOLD_AGAIN,
        /** Nothing is held any more; not all requests are written down. */
        LET_PASS,
        /** A worker process is killed while it holds a request. Nothing is held any more. */
        KILL_A_WORKER
    }

    /** Each request is answered at once. */
    public static final Hold NONE =
            new Hold(0, false, Duration.ZERO, false, Duration.ZERO, Optional.empty(), Then.HOLD_AGAIN);

    /**
     * Holds until so many are in flight.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold until(int together) {
        return untilAndFor(together, Duration.ZERO);
    }

    /**
     * Holds until so many are in flight in worker processes.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold untilInWorkers(int together) {
        return new Hold(together, true, Duration.ZERO, false, Duration.ZERO, Optional.empty(), Then.HOLD_AGAIN);
    }

    /**
     * Holds until so many are in flight, and then for a while.
     *
     * @param together how many, at least 1
     * @param extra how much longer
     * @return the order
     */
    public static Hold untilAndFor(int together, Duration extra) {
        return new Hold(together, false, extra, false, Duration.ZERO, Optional.empty(), Then.HOLD_AGAIN);
    }

    /**
     * Holds until so many are in flight, and lets all of them go at once.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold untilThenAllAtOnce(int together) {
        return new Hold(together, false, Duration.ZERO, true, Duration.ZERO, Optional.empty(), Then.HOLD_AGAIN);
    }

    /**
     * Holds each request of a kind for the same time, as if the work took so long. What the machine did meanwhile is
     * measured.
     *
     * @param kind the kind of work that takes time
     * @param each how long
     * @return the order
     */
    public static Hold each(String kind, Duration each) {
        return new Hold(0, false, Duration.ZERO, false, each, Optional.of(kind), Then.HOLD_AGAIN);
    }

    /**
     * Holds the requests of a kind until so many are in flight, and nothing after that.
     *
     * @param kind the kind of work that is held
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold once(String kind, int together) {
        return new Hold(together, false, Duration.ZERO, false, Duration.ZERO, Optional.of(kind), Then.LET_PASS);
    }

    /**
     * Holds until so many are in flight in worker processes; then one of these processes is killed, and nothing is held
     * any more.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold untilOneIsKilled(int together) {
        return new Hold(together, true, Duration.ZERO, false, Duration.ZERO, Optional.empty(), Then.KILL_A_WORKER);
    }

    /**
     * Whether the call is about time.
     *
     * @return whether each request is held for a time of its own
     */
    public boolean isTimed() {
        return !each.isZero();
    }

    /**
     * Whether requests of a kind are held at all.
     *
     * @param kindOfWork the kind
     * @return false if they are answered at once
     */
    public boolean holds(String kindOfWork) {
        return (together > 0 || isTimed())
                && kind.filter(only -> !only.equals(kindOfWork)).isEmpty();
    }
}
