package rendezvous.concurrencymodels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The comparison table that a submission rendered.
 *
 * @param lines its lines that aren't blank
 */
record StudentTable(List<String> lines) {

    static final String HEADER = "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |";

    private static final Pattern RULE = Pattern.compile("[|: -]+");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final int CELLS = 3;

    /**
     * One row.
     *
     * @param model the first cell
     * @param seconds the second cell
     * @param note the third cell
     */
    record Row(String model, String seconds, String note) {

        boolean hasNumber() {
            return SECONDS.matcher(seconds).matches();
        }

        /** Whether it is about this model and workload; the note names the workload. */
        boolean isOf(String wantedModel, String workload) {
            String kind = workload.startsWith("io") ? "i[/-]?o" : "cpu";
            String other = workload.startsWith("io") ? "cpu" : "i[/-]?o";
            return model.equalsIgnoreCase(wantedModel) && names(kind) && !onlyLaterThan(kind, other);
        }

        private boolean names(String kind) {
            return first(kind) >= 0;
        }

        /** A note may speak of both: the one that it names first counts. */
        private boolean onlyLaterThan(String kind, String other) {
            return first(other) >= 0 && first(other) < first(kind);
        }

        private int first(String kind) {
            var matcher = Pattern.compile("\\b" + kind + "\\b").matcher(note.toLowerCase(Locale.ROOT));
            return matcher.find() ? matcher.start() : -1;
        }
    }

    static StudentTable of(String text) {
        return new StudentTable(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    boolean hasHeader() {
        return !lines.isEmpty() && squeezed(lines.get(0)).equals(squeezed(HEADER));
    }

    /** The rows; empty in the place of a line that is none. */
    List<Optional<Row>> rows() {
        return lines.stream()
                .skip(1)
                .filter(line -> !RULE.matcher(line).matches())
                .map(StudentTable::row)
                .toList();
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
