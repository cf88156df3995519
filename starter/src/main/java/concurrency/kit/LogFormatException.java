package concurrency.kit;

/** A line of the log doesn't have the form of the handout. */
public final class LogFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String expected;

    LogFormatException(int column, String expected) {
        super("expected " + expected + " at column " + column);
        this.column = column;
        this.expected = expected;
    }

    /**
     * Where the line is wrong.
     *
     * @return the column, beginning with 1
     */
    public int column() {
        return column;
    }

    /**
     * What should stand there.
     *
     * @return for people
     */
    public String expected() {
        return expected;
    }
}
