package rendezvous.sandbox;

/**
 * One thing that was tried on this machine.
 *
 * @param name what was tried, for example {@code strong: network}
 * @param result what came of it
 * @param detail what was seen; where it is not as it should be, what to do next
 */
public record Finding(String name, Result result, String detail) {

    /** What came of a trial. */
    public enum Result {
        /** It is as it should be. */
        HOLDS,
        /** It is not defended, and the level doesn't promise it. */
        OPEN,
        /** The level can't be had for it. */
        FAILS
    }

    /**
     * Whether nothing speaks against the level.
     *
     * @return false only for {@link Result#FAILS}
     */
    public boolean ok() {
        return result != Result.FAILS;
    }
}
