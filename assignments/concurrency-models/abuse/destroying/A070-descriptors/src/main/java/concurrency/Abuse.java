package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2000; i++) {
                open.add(Files.newInputStream(Path.of("/dev/null")));
            }
            System.out.println("OPENED");
        } catch (IOException e) {
            System.out.println(e);
        } finally {
            for (InputStream in : open) {
                in.close();
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
