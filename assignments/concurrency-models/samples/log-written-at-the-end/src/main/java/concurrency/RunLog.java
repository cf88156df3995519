package concurrency;

import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

public class RunLog {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    public RunLog(Path file) {
        this.file = file;
    }

    public void started(String model, Workload workload, int files) {
        add("START model=" + model + " workload=" + workload.label() + " files=" + files);
    }

    public void ended(String model, Workload workload, int files, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1e9;
        add("END model=" + model + " workload=" + workload.label() + " files=" + files
                + String.format(Locale.ROOT, " seconds=%.3f", seconds));
    }

    public void table(String rendered) throws IOException {
        rendered.lines().forEach(line -> add("TABLE " + line));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private void add(String event) {
        lines.add(String.format(Locale.ROOT, "%tFT%<tT.%<tLZ ", Instant.now().atZone(ZoneOffset.UTC)) + event);
    }
}
