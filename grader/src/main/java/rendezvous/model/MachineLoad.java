package rendezvous.model;

/**
 * What the machine did while a call that is about time was played, from its first request to its end. Times are
 * nanoseconds.
 *
 * @param processors how many the machine has
 * @param othersNanos processor time that others than the program and the grader used, or took away from the machine
 * @param wantedNanos how long some thread of the program at least ran, waited for a processor or was kept in the kernel;
 *     -1 if it doesn't tell. The program was asleep for the rest
 * @param awayNanos how long the gate was late when the program waited for it, or was stopped and the program with it
 */
public record MachineLoad(int processors, long othersNanos, long wantedNanos, long awayNanos) {}
