package rendezvous.model;

import java.util.Optional;

/**
 * What a call said of one item: a claim.
 *
 * @param item the item's name, bounded
 * @param value the value that it gave, bounded
 * @param error the error that it gave instead, bounded
 */
public record ResultLine(String item, String value, Optional<String> error) {}
