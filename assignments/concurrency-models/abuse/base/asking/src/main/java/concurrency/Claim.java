package concurrency;

/** What a request says of itself. Each case lies in its own way. */
final class Claim {

    static final String FORM = "blocking";
    static final boolean VIRTUAL = false;

    private Claim() {}

    static long thread(long number) {
        return number;
    }
}
