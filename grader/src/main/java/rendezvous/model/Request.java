package rendezvous.model;

/**
 * One piece of work that a program asked the gate for. Instants are nanoseconds on the grader's monotonic clock since
 * the session began.
 *
 * @param number order of arrival in its call, from 1
 * @param kind what was asked for, for example {@code read}
 * @param item the assignment's name for its subject; empty if it is unknown to the assignment
 * @param form blocking or not
 * @param arrivedNanos when it arrived
 * @param releasedNanos when its answer was sent; -1 if never
 * @param pid the process, as numbered inside the sandbox
 * @param tid the thread, as numbered inside the sandbox; 0 if the system doesn't tell
 * @param inMainProcess whether it came from the process in which the call was made
 * @param thread the thread's name
 * @param virtual whether it was a virtual thread
 * @param attestation what the kernel says to pid and tid
 */
public record Request(
        int number,
        String kind,
        String item,
        Form form,
        long arrivedNanos,
        long releasedNanos,
        long pid,
        long tid,
        boolean inMainProcess,
        String thread,
        boolean virtual,
        Attestation attestation) {}
