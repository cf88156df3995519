package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How a call ended. */
public enum CallEnd {
    /** It returned. */
    RETURNED,
    /** It threw. */
    THREW,
    /** It was proved that it can't move any more, with nothing in flight. */
    DEADLOCKED,
    /** The session ended while it ran; the session says why. */
    CUT,
    /** The session ended before its turn. */
    NOT_PLAYED;

    /**
     * The name in documents.
     *
     * @return lower case with hyphens, for example {@code not-played}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
