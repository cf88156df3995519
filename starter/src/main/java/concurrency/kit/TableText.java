package concurrency.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comparison table as a text.
 *
 * @param lines its lines that aren't blank
 */
public record TableText(List<String> lines) {

    /** The first line, but for lines that are drawn. */
    public static final String HEADER = "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |";

    /** A line that is drawn, whatever with: it says nothing. */
    private static final Pattern RULE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final int CELLS = 3;

    /**
     * What a row is about.
     *
     * @param model name of the model
     * @param workload {@code io-bound} or {@code cpu-bound}
     */
    public record Key(String model, String workload) {}

    /**
     * One row.
     *
     * @param model the first cell
     * @param seconds the second cell
     * @param note the third cell
     */
    public record Row(String model, String seconds, String note) {

        private boolean hasNumber() {
            return SECONDS.matcher(seconds).matches();
        }

        /**
         * Tells whether it is about a model and a workload; the note names the workload.
         *
         * @param key which
         * @return whether it is
         */
        public boolean isOf(Key key) {
            String kind = key.workload().startsWith("io") ? "i[/-]?o" : "cpu";
            String other = key.workload().startsWith("io") ? "cpu" : "i[/-]?o";
            return model.equalsIgnoreCase(key.model()) && names(kind) && !onlyLaterThan(kind, other);
        }

        private boolean names(String kind) {
            return first(kind) >= 0;
        }

        /** A note may speak of both: the one that it names first counts. */
        private boolean onlyLaterThan(String kind, String other) {
            return first(other) >= 0 && first(other) < first(kind);
        }

        private int first(String kind) {
            Matcher matcher = Pattern.compile("\\b" + kind + "\\b").matcher(note.toLowerCase(Locale.ROOT));
            return matcher.find() ? matcher.start() : -1;
        }
    }

    public TableText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a table.
     *
     * @param text what render gave
     * @return its lines
     */
    public static TableText of(String text) {
        return new TableText(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /**
     * Says what is wrong with the form of the table.
     *
     * @param wanted what was added
     * @param quote makes the student's text fit for a sentence
     * @return empty if it is right
     */
    public Optional<Complaint> complaint(List<Key> wanted, UnaryOperator<String> quote) {
        if (!hasHeader()) {
            String first = written().findFirst().orElse("");
            return Optional.of(new Complaint(
                    Advice.TABLE_HEADER, "The first line of the table is \"" + quote.apply(first) + "\"."));
        }
        List<Optional<Row>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).filter(Row::hasNumber).isEmpty()) {
                return rowsComplaint("Row " + (i + 1) + " of the table isn't three cells with a number in the second.");
            }
        }
        return complaintOfNumber(wanted, rows.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Complaint> complaintOfNumber(List<Key> wanted, List<Row> rows) {
        List<Row> left = new ArrayList<>(rows);
        for (Key key : wanted) {
            List<Row> own = rows.stream().filter(row -> row.isOf(key)).toList();
            if (own.size() != 1) {
                return rowsComplaint("The table has " + Sentences.number(own.size(), "row") + " for " + key.model()
                        + " " + key.workload() + ".");
            }
            left.removeAll(own);
        }
        return left.isEmpty()
                ? Optional.empty()
                : rowsComplaint("The table has " + Sentences.number(left.size(), "row") + " too many.");
    }

    private static Optional<Complaint> rowsComplaint(String observed) {
        return Optional.of(new Complaint(Advice.TABLE_ROWS, observed));
    }

    private boolean hasHeader() {
        return written()
                .findFirst()
                .filter(line -> squeezed(line).equals(squeezed(HEADER)))
                .isPresent();
    }

    private Stream<String> written() {
        return lines.stream().filter(line -> !RULE.matcher(line).matches());
    }

    /**
     * The rows.
     *
     * @return one for each line after the header; empty in the place of a line that is none
     */
    public List<Optional<Row>> rows() {
        return written().skip(1).map(TableText::row).toList();
    }

    private static Optional<Row> row(String line) {
        if (!line.startsWith("|") || !line.endsWith("|") || line.length() < 2) {
            return Optional.empty();
        }
        List<String> cells = Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
        return cells.size() == CELLS
                ? Optional.of(new Row(cells.get(0), cells.get(1), cells.get(2)))
                : Optional.empty();
    }

    private static String squeezed(String line) {
        return line.replaceAll(" +", " ");
    }
}
