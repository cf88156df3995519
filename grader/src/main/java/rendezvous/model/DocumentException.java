package rendezvous.model;

/** A document can't be used. Its message says which, where, what is wrong and what to do; people need nothing else. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message path and place, what happened, what to do
     */
    public DocumentException(String message) {
        super(message);
    }
}
