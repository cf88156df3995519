package rendezvous.assignment;

import java.util.Optional;

/**
 * One answer that the gate has ready.
 *
 * @param kind what is asked for, for example {@code read}
 * @param label how the program names it
 * @param item the name that evidence uses
 * @param text the answer's text; empty text where only the permission counts
 * @param error if present, the request fails with this message instead
 * @param last whether the item is done with this answer
 */
public record Serving(String kind, String label, String item, String text, Optional<String> error, boolean last) {}
