package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

public class ComparisonTable {

    private final Map<String, String> rows = new LinkedHashMap<>();

    public void add(String model, Workload workload, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1_000_000_000.0;
        String note = workload == Workload.IO_BOUND ? "I/O-bound" : "CPU-bound";
        rows.put(model, String.format(Locale.ROOT, "| %s | %.3f | %s |", model, seconds, note));
    }

    public String render() {
        StringBuilder sb = new StringBuilder();
        sb.append("| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |\n");
        sb.append("|-------|----------------|--------------------------------|\n");
        for (String row : rows.values()) {
            sb.append(row).append('\n');
        }
        return sb.toString();
    }
}
