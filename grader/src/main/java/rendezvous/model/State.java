package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** The final state of a submission: each one ends in exactly one. */
public enum State {
    /** It has a score. */
    GRADED,
    /** A person must look; a note says why. */
    HELD,
    /** It can't be read as a submission; a note says how to repair it. */
    REFUSED;

    /**
     * The name in documents.
     *
     * @return lower case, for example {@code graded}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
