package rendezvous.publish;

/** GitHub didn't do what it was asked for. The message says what was asked, what came back, and what to do. */
public final class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** What HTTP said; 0 if there was no answer. */
    int status() {
        return status;
    }
}
