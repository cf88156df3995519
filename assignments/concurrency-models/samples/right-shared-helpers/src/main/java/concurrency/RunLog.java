package concurrency;

import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        append("START model=" + model + " workload=" + workload.label() + " files=" + files);
    }

    public void ended(String model, Workload workload, int files, Duration elapsed) throws IOException {
        append("END model=" + model + " workload=" + workload.label() + " files=" + files
                + String.format(Locale.ROOT, " seconds=%.3f", elapsed.toNanos() / 1e9));
    }

    public void table(String rendered) throws IOException {
        for (String line : rendered.lines().toList()) {
            append("TABLE " + line);
        }
    }

    private void append(String event) throws IOException {
        String stamp = String.format(Locale.ROOT, "%tFT%<tT.%<tLZ ", Instant.now().atZone(ZoneOffset.UTC));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                FileLock lock = channel.lock()) {
            ByteBuffer line = ByteBuffer.wrap((stamp + event + "\n").getBytes(StandardCharsets.UTF_8));
            while (lock.isValid() && line.hasRemaining()) {
                channel.write(line);
            }
        } catch (ClosedByInterruptException e) {
            throw new IOException("interrupted while the log was written", e);
        }
    }
}
