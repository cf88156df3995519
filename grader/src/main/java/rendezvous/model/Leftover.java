package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;

/**
 * Something that still lived after a call had returned.
 *
 * @param kind thread or process
 * @param name the thread's name, or the process's command
 * @param stack where a thread stands, innermost frame first
 */
public record Leftover(Kind kind, String name, List<StackLine> stack) {
    public Leftover {
        stack = List.copyOf(stack);
    }

    /** What it is. */
    public enum Kind {
        /** A thread that keeps its JVM alive. */
        THREAD,
        /** A process. */
        PROCESS;

        /**
         * The name in documents.
         *
         * @return lower case, for example {@code thread}
         */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
