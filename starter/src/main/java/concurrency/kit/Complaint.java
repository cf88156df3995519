package concurrency.kit;

/**
 * What a check has to say against a text.
 *
 * @param advice what it means, and what to do next
 * @param observed what was seen
 */
public record Complaint(Advice advice, String observed) {}
