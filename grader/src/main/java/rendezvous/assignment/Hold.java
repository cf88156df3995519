package rendezvous.assignment;

import java.time.Duration;

/**
 * What the gate waits for.
 *
 * @param together how many requests should be in flight together; the gate holds them until they are, or until nothing
 *     can move. 0 holds nothing: each request is answered at once
 * @param extra how much longer a plateau is held
 */
public record Hold(int together, Duration extra) {

    /** Each request is answered at once. */
    public static final Hold NONE = new Hold(0, Duration.ZERO);

    /**
     * Holds until so many are in flight.
     *
     * @param together how many, at least 1
     * @return the order
     */
    public static Hold until(int together) {
        return new Hold(together, Duration.ZERO);
    }
}
