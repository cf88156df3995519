package rendezvous.assignment;

import java.time.Duration;

/**
 * What the gate waits for.
 *
 * @param together how many different items should be in flight together for the same kind of work; the gate holds all
 *     requests until they are, or until nothing can move. 0 holds nothing: each request is answered at once
 * @param workersOnly whether requests of the main process don't count for {@code together}
 * @param extra how much longer a plateau is held
 * @param atOnce whether all answers of a plateau are given at once, so that the program's threads meet; nobody then
 *     watches who takes which
 */
public record Hold(int together, boolean workersOnly, Duration extra, boolean atOnce) {

    /** Each request is answered at once. */
    public static final Hold NONE = new Hold(0, false, Duration.ZERO, false);

    /**
     * Holds until so many are in flight.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold until(int together) {
        return new Hold(together, false, Duration.ZERO, false);
    }

    /**
     * Holds until so many are in flight in worker processes.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold untilInWorkers(int together) {
        return new Hold(together, true, Duration.ZERO, false);
    }

    /**
     * Holds until so many are in flight, and then for a while.
     *
     * @param together how many, at least 1
     * @param extra how much longer
     * @return the order
     */
    public static Hold untilAndFor(int together, Duration extra) {
        return new Hold(together, false, extra, false);
    }

    /**
     * Holds until so many are in flight, and lets all of them go at once.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold untilThenAllAtOnce(int together) {
        return new Hold(together, false, Duration.ZERO, true);
    }
}
