package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.TableText;
import concurrency.kit.Workload;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the table must look like. */
public final class TableFormat {

    private static final String CHECK = "table.rows";
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
        TableText table = TableText.of(String.valueOf(rendered));
        List<TableText.Key> wanted = rows.stream()
                .map(row -> new TableText.Key(row.model(), row.workload().label()))
                .toList();
        table.complaint(wanted, UnaryOperator.identity()).ifPresent(complaint -> {
            throw failure(complaint.observed(), complaint.advice());
        });
        List<TableText.Row> got =
                table.rows().stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < rows.size(); i++) {
            checkRow(got.get(i), rows.get(i));
        }
    }

    private static void checkRow(TableText.Row got, Row added) {
        String seconds = String.format(Locale.ROOT, "%.3f", added.elapsed().toMillis() / MILLIS_PER_SECOND);
        if (!got.isOf(new TableText.Key(added.model(), added.workload().label()))
                || !isRounded(got.seconds(), seconds)) {
            throw failure(
                    "A row says " + got.model() + ", " + got.seconds() + ", " + got.note() + "; what was added was "
                            + added.model() + ", " + seconds + ", "
                            + added.workload().label() + ".",
                    Advice.TABLE_ROWS);
        }
    }

    /** Fewer decimals are right, too. */
    private static boolean isRounded(String cell, String seconds) {
        BigDecimal number = new BigDecimal(cell);
        BigDecimal difference = new BigDecimal(seconds).subtract(number).abs();
        return difference.compareTo(BigDecimal.ONE.movePointLeft(number.scale())) < 0;
    }

    private static AssertionError failure(String observed, Advice advice) {
        return new Reason(observed, Optional.empty(), advice).failureOf(CHECK);
    }
}
