package rendezvous.model;

import java.util.List;

/**
 * An exception that left a call: a claim.
 *
 * @param type its class
 * @param message its message, bounded, maybe empty
 * @param stack innermost frame first
 */
public record Thrown(String type, String message, List<StackLine> stack) {
    public Thrown {
        stack = List.copyOf(stack);
    }
}
