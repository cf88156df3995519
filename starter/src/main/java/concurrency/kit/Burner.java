package concurrency.kit;

/** Keeps a processor busy. */
final class Burner {

    private Burner() {}

    /**
     * Computes a chain of numbers in which each needs the one before it, so that no compiler can make it much faster
     * and the same rounds take about the same time in every JVM.
     *
     * @param rounds length of the chain
     */
    static void burn(long rounds) {
        long number = 1;
        for (long round = 0; round < rounds; round++) {
            number ^= number << 13;
            number ^= number >>> 7;
            number ^= number << 17;
        }
        if (number == 0) { // never, but the compiler doesn't know it and has to compute the number
            throw new IllegalStateException("the chain of numbers broke");
        }
    }
}
