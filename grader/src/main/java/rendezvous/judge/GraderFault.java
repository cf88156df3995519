package rendezvous.judge;

/**
 * The checks or the evidence are broken: our fault. Nobody may get a grade from it, neither a zero nor a pass; the
 * submission is held for a person.
 */
public final class GraderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault that was noticed.
     *
     * @param message what is wrong and where
     */
    public GraderFault(String message) {
        super(message);
    }

    /**
     * A fault that something else threw.
     *
     * @param message what was going on
     * @param cause what was thrown
     */
    public GraderFault(String message, Throwable cause) {
        super(message, cause);
    }
}
