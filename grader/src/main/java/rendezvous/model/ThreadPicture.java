package rendezvous.model;

import java.util.List;

/**
 * One thread at a plateau.
 *
 * @param pid its process, as numbered inside the sandbox
 * @param tid the thread, as numbered inside the sandbox
 * @param inMainProcess whether it is in the process in which the call was made
 * @param name the thread's name
 * @param daemon whether it lets the JVM end
 * @param state Java's thread state, for example {@code WAITING}
 * @param held number of the request that it waits for at the gate; 0 if none
 * @param stack innermost frame first
 */
public record ThreadPicture(
        long pid,
        long tid,
        boolean inMainProcess,
        String name,
        boolean daemon,
        String state,
        int held,
        List<StackLine> stack) {
    public ThreadPicture {
        stack = List.copyOf(stack);
    }
}
