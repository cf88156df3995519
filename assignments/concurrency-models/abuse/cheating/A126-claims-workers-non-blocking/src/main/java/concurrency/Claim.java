package concurrency;

final class Claim {

    static final String FORM = "non-blocking";
    static final boolean VIRTUAL = false;

    private Claim() {}

    static long thread(long number) {
        return number;
    }
}
