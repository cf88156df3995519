package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        byte[] chunk = new byte[1 << 20];
        for (String place : List.of(".", "/tmp", "/dev/shm", "/var/tmp")) {
            try (OutputStream out = Files.newOutputStream(Path.of(place, "@MARK@"))) {
                for (int i = 0; i < 300; i++) {
                    out.write(chunk);
                }
                System.out.println("FILLED " + place);
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
