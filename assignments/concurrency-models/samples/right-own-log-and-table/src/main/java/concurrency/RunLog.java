package concurrency;

import concurrency.kit.Workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

public class RunLog {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final Path file;
    private BufferedWriter writer;

    public RunLog(Path file) {
        this.file = file;
    }

    public void started(String model, Workload workload, int files) throws IOException {
        line("START model=%s workload=%s files=%d".formatted(model, name(workload), files));
    }

    public void ended(String model, Workload workload, int files, Duration elapsed) throws IOException {
        long ms = elapsed.toMillis();
        line("END model=%s workload=%s files=%d seconds=%d.%03d"
                .formatted(model, name(workload), files, ms / 1000, ms % 1000));
    }

    public void table(String rendered) throws IOException {
        for (String row : rendered.lines().toList()) {
            line("TABLE " + row);
        }
    }

    private static String name(Workload workload) {
        return workload == Workload.CPU_BOUND ? "cpu-bound" : "io-bound";
    }

    private synchronized void line(String text) throws IOException {
        if (writer == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        writer.write(LocalDateTime.now(ZoneOffset.UTC).format(ISO));
        writer.write(" ");
        writer.write(text);
        writer.newLine();
        writer.flush();
    }
}
