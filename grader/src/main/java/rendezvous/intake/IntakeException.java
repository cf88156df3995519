package rendezvous.intake;

/** What was named for grading can't be used at all; the message says what to name instead. */
public final class IntakeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what happened, where, what to do next
     */
    public IntakeException(String message) {
        super(message);
    }
}
