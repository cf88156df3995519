package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * Two threads met where they must not: a claim of the traps in the program.
 *
 * @param kind how they met
 * @param one what one of them did
 * @param other what the other did, at the same or another place
 */
public record Race(Kind kind, Access one, Access other) {

    /**
     * One thread's part.
     *
     * @param what the method that it called, or the field that it changed
     * @param at the student's line
     */
    public record Access(String what, StackLine at) {}

    /** How two threads met. */
    public enum Kind {
        /** Both were about to call methods of one object that is not made for it, and at least one changes it. */
        CALLS,
        /** Both had read a value, and each was about to write what it had made of it. */
        UPDATE;

        /**
         * The name in documents.
         *
         * @return lower case, for example {@code calls}
         */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
