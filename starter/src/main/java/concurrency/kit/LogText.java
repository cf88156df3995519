package concurrency.kit;

import java.util.List;
import java.util.Optional;

/** What must hold of the log as a text. */
public final class LogText {

    /** Where the log lies, relative to the working folder. */
    public static final String FILE = "logs/concurrency_results.log";

    private static final int LONGEST_LINE = 100;

    private LogText() {}

    /**
     * Says that there is no log, or nothing in it.
     *
     * @param text the whole log; empty if there is no such file
     * @param runs how many runs should stand in it
     * @return empty if there is something in it
     */
    public static Optional<Complaint> missing(Optional<String> text, int runs) {
        if (text.isEmpty()) {
            return Optional.of(new Complaint(Advice.LOG_MISSING, "There is no " + FILE + " after " + runs + " runs."));
        }
        return text.get().isBlank()
                ? Optional.of(new Complaint(Advice.LOG_EMPTY, FILE + " is empty after " + runs + " runs."))
                : Optional.empty();
    }

    /**
     * Says what is wrong with the form of a log.
     *
     * @param lines all of it
     * @return empty if it is right
     */
    public static Optional<Complaint> malformed(List<String> lines) {
        boolean anyRun = false;
        for (int i = 0; i < lines.size(); i++) {
            try {
                anyRun |= !(LogParser.parse(lines.get(i)) instanceof LogLine.Table);
            } catch (LogFormatException e) {
                return Optional.of(new Complaint(Advice.LOG_LINE_FORMAT, shown(lines.get(i), i + 1, e)));
            }
        }
        return anyRun
                ? Optional.empty()
                : Optional.of(new Complaint(Advice.LOG_MISSING, "The log has neither START nor END lines."));
    }

    /**
     * Shows a wrong place like a compiler does. Digits differ between runs, so they aren't shown; nor is, after the
     * place, how many they are.
     */
    private static String shown(String line, int number, LogFormatException e) {
        int place = Math.min(e.column() - 1, line.length());
        String right = line.substring(0, place).replaceAll("[0-9]", "#");
        String rest = line.substring(place).replaceAll("[0-9]+", "#");
        String shown = cut((right + rest).replaceAll("\\p{Cntrl}", " "));
        int column = Math.min(e.column(), LONGEST_LINE);
        return FILE + ", line " + number + ", column " + e.column() + ": expected " + e.expected() + "\n" + shown + "\n"
                + " ".repeat(column - 1) + "^";
    }

    private static String cut(String text) {
        return text.length() <= 2 * LONGEST_LINE ? text : text.substring(0, 2 * LONGEST_LINE) + "…";
    }
}
