package rendezvous.traps;

/** Classes can't be rewritten. It says nothing about whether they are right. */
public final class TrapException extends Exception {

    private static final long serialVersionUID = 1L;

    TrapException(String message, Throwable cause) {
        super(message, cause);
    }

    TrapException(String message) {
        super(message);
    }
}
