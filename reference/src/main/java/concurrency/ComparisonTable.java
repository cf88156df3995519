package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that compares the models. */
public final class ComparisonTable {

    private static final String HEADER = "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |\n";
    private static final String RULE = "| --- | --- | --- |\n";
    private static final double MILLIS_PER_SECOND = 1000;

    private record Row(String model, Workload workload, Duration elapsed) {}

    private final List<Row> rows = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param model name of the model
     * @param workload which step of the work was slow
     * @param elapsed how long the run took
     */
    public void add(String model, Workload workload, Duration elapsed) {
        rows.add(new Row(model, workload, elapsed));
    }

    /**
     * Renders the table, as in the README.
     *
     * @return its lines, each with a line feed at its end
     */
    public String render() {
        StringBuilder table = new StringBuilder(HEADER).append(RULE);
        for (Row row : rows) {
            double seconds = row.elapsed().toMillis() / MILLIS_PER_SECOND;
            table.append(
                    String.format(Locale.ROOT, "| %s | %.3f | %s |\n", row.model(), seconds, note(row.workload())));
        }
        return table.toString();
    }

    private static String note(Workload workload) {
        return switch (workload) {
            case IO_BOUND -> "I/O-bound: the time goes into waiting for files";
            case CPU_BOUND -> "CPU-bound: the time goes into computing";
        };
    }
}
