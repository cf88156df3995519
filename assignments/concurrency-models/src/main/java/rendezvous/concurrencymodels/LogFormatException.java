package rendezvous.concurrencymodels;

/** A line of the log doesn't have the form of the handout. */
final class LogFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String expected;

    LogFormatException(int column, String expected) {
        super("expected " + expected + " at column " + column);
        this.column = column;
        this.expected = expected;
    }

    /** Where, 1-based. */
    int column() {
        return column;
    }

    /** What should stand there. */
    String expected() {
        return expected;
    }
}
