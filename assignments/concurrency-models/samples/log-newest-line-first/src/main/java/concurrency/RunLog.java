package concurrency;

import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

public class RunLog {

    private final Path file;

    public RunLog(Path file) {
        this.file = file;
    }

    public void started(String model, Workload workload, int files) throws IOException {
        write("START model=" + model + " workload=" + workload.label() + " files=" + files);
    }

    public void ended(String model, Workload workload, int files, Duration elapsed) throws IOException {
        double seconds = elapsed.toNanos() / 1e9;
        write("END model=" + model + " workload=" + workload.label() + " files=" + files
                + String.format(Locale.ROOT, " seconds=%.3f", seconds));
    }

    public void table(String rendered) throws IOException {
        for (String line : rendered.split("\n")) {
            write("TABLE " + line);
        }
    }

    private void write(String event) throws IOException {
        Files.createDirectories(file.getParent());
        String stamp = String.format(Locale.ROOT, "%tFT%<tT.%<tLZ", Instant.now().atZone(ZoneOffset.UTC));
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, stamp + " " + event + "\n" + before); // the newest line first
    }
}
