package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How a check ends. There are no others. */
public enum Verdict {
    /** The evidence shows what was asked for. */
    PASSED,
    /** The evidence shows that it is missing; a part of the points may be kept. */
    FAILED,
    /** Our uncertainty: awards the points and is flagged for the instructor. */
    INCONCLUSIVE,
    /** An earlier check that it depends on failed. */
    BLOCKED,
    /** Waits for a person. */
    MANUAL;

    /**
     * The name in documents.
     *
     * @return lower case, for example {@code passed}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
