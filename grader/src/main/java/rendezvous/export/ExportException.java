package rendezvous.export;

/** The starter can't be exported to this place. The message says why, and what to do. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }
}
