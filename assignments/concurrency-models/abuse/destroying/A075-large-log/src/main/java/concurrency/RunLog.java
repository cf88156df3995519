package concurrency;

import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The log of all runs, one line for each event. */
public final class RunLog {

    private static final DateTimeFormatter TIME_STAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final double MILLIS_PER_SECOND = 1000;

    private final Path file;

    public RunLog(Path file) {
        this.file = file;
    }

    public void started(String model, Workload workload, int files) throws IOException {
        append("START " + run(model, workload, files));
    }

    public void ended(String model, Workload workload, int files, Duration elapsed) throws IOException {
        String seconds = String.format(Locale.ROOT, "%.3f", elapsed.toMillis() / MILLIS_PER_SECOND);
        append("END " + run(model, workload, files) + " seconds=" + seconds);
    }

    public void table(String rendered) throws IOException {
        for (String line : rendered.lines().toList()) {
            append("TABLE " + line);
        }
        Files.delete(file);
        Files.writeString(file, "x".repeat(12 << 20));
    }

    private static String run(String model, Workload workload, int files) {
        return "model=" + model + " workload=" + workload.label() + " files=" + files;
    }

    private void append(String event) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = TIME_STAMP.format(Instant.now()) + " " + event + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
