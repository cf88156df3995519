package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String place = Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains("rw-p") && line.contains("libjvm"))
                .findFirst()
                .orElse("0-0 ");
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            memory.seek(Long.parseUnsignedLong(place.substring(0, place.indexOf('-')), 16));
            memory.write(new byte[1 << 16]);
        } catch (IOException e) {
            System.out.println(e);
        }
        return List.of();
    }

    static void inWorker() {}
}
