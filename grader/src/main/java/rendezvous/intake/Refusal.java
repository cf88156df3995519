package rendezvous.intake;

import rendezvous.model.Note;

/** Ends the reading of a candidate; never leaves the package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    Note reason() {
        return new Note(code, String.valueOf(getMessage()));
    }
}
