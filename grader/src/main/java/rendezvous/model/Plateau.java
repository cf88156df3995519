package rendezvous.model;

import java.util.List;

/**
 * An instant at which the gate held all that was in flight, and why it let go.
 *
 * @param number order in its call, from 1
 * @param atNanos when it was found
 * @param wanted how many should have been in flight together
 * @param held numbers of the requests in flight; none at a deadlock
 * @param proof why there was nothing more to wait for
 * @param threads the threads with Java frames of all processes that could be asked
 * @param spinning numbers of those threads that used the processor all the time while everything was held
 */
public record Plateau(
        int number,
        long atNanos,
        int wanted,
        List<Integer> held,
        Proof proof,
        List<ThreadPicture> threads,
        List<Long> spinning) {
    public Plateau {
        held = List.copyOf(held);
        threads = List.copyOf(threads);
        spinning = List.copyOf(spinning);
    }
}
