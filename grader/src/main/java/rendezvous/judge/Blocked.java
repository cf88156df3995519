package rendezvous.judge;

import org.opentest4j.TestAbortedException;

/** A check isn't judged, since one that it requires failed or is itself blocked. */
public final class Blocked extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final String by;

    Blocked(String by) {
        super("blocked by " + by);
        this.by = by;
    }

    /**
     * What stands in the way.
     *
     * @return the id of the required check
     */
    public String by() {
        return by;
    }
}
