package concurrency.gate;

import java.util.List;

/**
 * An instant at which the gate held everything that was in flight.
 *
 * @param atNanos when, on the clock of {@link System#nanoTime}
 * @param wanted how many requests should have been in flight
 * @param held those that were
 * @param threads what the threads of this process did
 */
public record Plateau(long atNanos, int wanted, List<Request> held, List<ThreadPicture> threads) {

    public Plateau {
        held = List.copyOf(held);
        threads = List.copyOf(threads);
    }

    /**
     * Tells whether it is the one that was wanted.
     *
     * @return false if no more requests came
     */
    public boolean isFull() {
        return held.size() >= wanted;
    }
}
