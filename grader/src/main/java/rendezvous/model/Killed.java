package rendezvous.model;

/**
 * A worker process that the gate killed while it held a request.
 *
 * @param pid the process, as numbered inside the sandbox
 * @param item the item that it had asked for
 * @param atNanos when it was killed, nanoseconds since the session began
 */
public record Killed(long pid, String item, long atNanos) {}
