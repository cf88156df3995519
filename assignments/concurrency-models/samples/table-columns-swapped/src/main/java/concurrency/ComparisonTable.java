package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

public class ComparisonTable {

    private final List<String> rows = new ArrayList<>();

    public void add(String model, Workload workload, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1_000_000_000.0;
        String note = workload == Workload.IO_BOUND ? "I/O-bound" : "CPU-bound";
        rows.add(String.format(Locale.ROOT, "| %s | %s | %.3f |", model, note, seconds));
    }

    public String render() {
        StringBuilder sb = new StringBuilder();
        sb.append("| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |\n");
        sb.append("|-------|----------------|--------------------------------|\n");
        for (String row : rows) {
            sb.append(row).append('\n');
        }
        return sb.toString();
    }
}
