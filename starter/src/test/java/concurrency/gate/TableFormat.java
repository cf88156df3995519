package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.Workload;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the table must look like. */
public final class TableFormat {

    private static final String CHECK = "table.rows";
    private static final String HEADER = "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |";
    private static final double MILLIS_PER_SECOND = 1000;

    /**
     * A row that was added.
     *
     * @param model name of the model
     * @param workload which step was slow
     * @param elapsed how long it took
     */
    public record Row(String model, Workload workload, Duration elapsed) {}

    private TableFormat() {}

    /**
     * Checks a table.
     *
     * @param rendered what render gave
     * @param rows what was added
     */
    public static void check(String rendered, List<Row> rows) {
        List<String> lines = String.valueOf(rendered)
                .lines()
                .filter(line -> !line.isBlank() && !line.matches("[|:\\s-]+"))
                .toList();
        if (lines.isEmpty() || !squeezed(lines.get(0)).equals(HEADER)) {
            throw failure(
                    "The first line is \"" + (lines.isEmpty() ? "" : lines.get(0)) + "\", not \"" + HEADER + "\".",
                    Advice.TABLE_HEADER);
        }
        if (lines.size() - 1 != rows.size()) {
            throw failure(
                    rows.size() + " rows were added, and the table has " + (lines.size() - 1) + ".", Advice.TABLE_ROWS);
        }
        for (int i = 0; i < rows.size(); i++) {
            checkRow(lines.get(i + 1), rows.get(i));
        }
    }

    private static void checkRow(String line, Row row) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        String seconds = String.format(Locale.ROOT, "%.3f", row.elapsed().toMillis() / MILLIS_PER_SECOND);
        String kind = row.workload() == Workload.IO_BOUND ? "I/O" : "CPU";
        boolean right = cells.size() == 5
                && cells.get(1).equals(row.model())
                && isRounded(cells.get(2), seconds)
                && cells.get(3).contains(kind);
        if (!right) {
            throw failure(
                    "A row is \"" + line + "\"; it should begin with \"| " + row.model() + " | " + seconds
                            + " |\" and have a note that names " + kind + ".",
                    Advice.TABLE_ROWS);
        }
    }

    /** Fewer decimals are right, too. */
    private static boolean isRounded(String cell, String seconds) {
        if (!cell.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(cell);
        BigDecimal difference = new BigDecimal(seconds).subtract(number).abs();
        return difference.compareTo(BigDecimal.ONE.movePointLeft(number.scale())) < 0;
    }

    /** Columns may be filled up with blanks. */
    private static String squeezed(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    private static AssertionError failure(String observed, Advice advice) {
        return new Reason(observed, Optional.empty(), advice).failureOf(CHECK);
    }
}
