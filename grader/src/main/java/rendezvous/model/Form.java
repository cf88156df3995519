package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How a request waits for its answer. */
public enum Form {
    /** Its thread is blocked until the answer is there. */
    BLOCKING,
    /** Nobody is blocked; an event loop picks the answer up. */
    NON_BLOCKING;

    /**
     * The name in documents.
     *
     * @return lower case with hyphens, for example {@code non-blocking}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
