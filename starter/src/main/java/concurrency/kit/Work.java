package concurrency.kit;

/**
 * One piece of work that was done. Instants are nanoseconds on one clock.
 *
 * @param owner the thread or process that asked for it, for people
 * @param kind whether it waited or computed
 * @param label usually the file
 * @param startNanos when it began
 * @param endNanos when it ended
 */
public record Work(String owner, Timeline.Kind kind, String label, long startNanos, long endNanos) {}
