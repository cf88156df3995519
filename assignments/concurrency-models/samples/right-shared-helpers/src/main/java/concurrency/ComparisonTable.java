package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;
import java.util.Locale;

public class ComparisonTable {

    private static final String RULE = "+----------------+----------------+---------------------------------+\n";

    private final StringBuilder rows = new StringBuilder();

    public void add(String model, Workload workload, Duration elapsed) {
        String note = workload == Workload.IO_BOUND ? "I/O-bound: waits for files" : "CPU-bound: computes";
        rows.append(
                String.format(Locale.ROOT, "| %-14s | %14.3f | %-31s |\n", model, elapsed.toNanos() / 1e9, note));
    }

    public String render() {
        return RULE
                + String.format(
                        Locale.ROOT, "| %-14s | %s | %-31s |\n", "Model", "Total Time (s)", "Notes (CPU-bound vs I/O-bound)")
                + RULE + rows + RULE;
    }
}
