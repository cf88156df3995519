package rendezvous.report;

/** What a program printed or wrote, as text that can be looked at in a terminal: what acts is shown as its number. */
public final class LogText {

    private LogText() {}

    /**
     * Writes.
     *
     * @param text what the program said
     * @return the same lines, without escape sequences and other characters that act instead of being seen
     */
    public static String render(String text) {
        return Visible.whole(text);
    }

    /**
     * Writes in one line.
     *
     * @param text any text
     * @return its beginning, at most some hundred characters, without a line feed and what else acts
     */
    public static String line(String text) {
        return Visible.line(text);
    }
}
