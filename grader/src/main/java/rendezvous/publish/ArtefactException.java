package rendezvous.publish;

/** An artefact can't be believed. The message says why, in words of our own only. */
public final class ArtefactException extends Exception {

    private static final long serialVersionUID = 1L;

    ArtefactException(String message) {
        super(message);
    }
}
