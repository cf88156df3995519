package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        for (Path file : files) {
            try {
                Files.writeString(file, "one two three");
                System.out.println("OVERWROTE");
            } catch (IOException e) {
                System.out.println(e);
            }
            try {
                Files.delete(file);
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        return results.stream().map(result -> FileResult.of(result.file(), 3)).toList();
    }

    static void inWorker() {}
}
