package rendezvous.judge;

import org.opentest4j.TestAbortedException;

/** We can't tell, and that is not the student's fault: the check awards its points and is flagged. */
public final class Inconclusive extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Gives a check up.
     *
     * @param reason what was seen and why it decides nothing, without anything that differs between runs
     */
    public Inconclusive(String reason) {
        super("inconclusive: " + reason);
        this.reason = reason;
    }

    /**
     * Why nothing was decided.
     *
     * @return the reason
     */
    public String reason() {
        return reason;
    }
}
