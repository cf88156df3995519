package rendezvous.assignment;

/** A definition can't be used. Its message shows the place like a compiler does; people need nothing else. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what happened, where, what to do
     */
    public DefinitionException(String message) {
        super(message);
    }
}
