package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pads all columns to the same width, so that the table looks good in a terminal. */
public class ComparisonTable {

    private static final String FORMAT = "| %-20s | %15s | %-34s |%n";

    private final List<String[]> rows = new ArrayList<>();

    public void add(String model, Workload workload, Duration elapsed) {
        String time = String.format(Locale.ENGLISH, "%.2f", elapsed.toMillis() / 1000.0);
        String note = "";
        switch (workload) {
            case IO_BOUND:
                note = "I/O-bound (waits for ten files)";
                break;
            case CPU_BOUND:
                note = "CPU-bound (computes all the time)";
                break;
        }
        rows.add(new String[] {model, time, note});
    }

    public String render() {
        String text = String.format(FORMAT, "Model", "Total Time (s)", "Notes (CPU-bound vs I/O-bound)");
        text += String.format(FORMAT, "-".repeat(20), "-".repeat(15), "-".repeat(34));
        for (String[] row : rows) {
            text += String.format(FORMAT, (Object[]) row);
        }
        return text;
    }
}
