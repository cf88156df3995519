package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** Why the gate stopped waiting for more requests. */
public enum Proof {
    /** The wanted number was in flight at the same instant. */
    FULL,
    /** Grade A: the whole process tree provably could not move without the gate. */
    STUCK,
    /** Grade B: a thread sat in a wait with a time limit; two equal dumps 1.5 s apart, without processor use. */
    IDLE;

    /**
     * The name in documents.
     *
     * @return lower case, for example {@code full}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
