package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** What the kernel says to the process and thread that a request claims to come from. */
public enum Attestation {
    /** The thread exists in the tree, and it was the one that received the answer. */
    CONFIRMED,
    /** The kernel contradicts the claim. */
    REFUTED,
    /** The kernel could not be asked, or the thread was gone too soon. */
    UNKNOWN;

    /**
     * The name in documents.
     *
     * @return lower case, for example {@code confirmed}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
