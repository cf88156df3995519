package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        for (String place : List.of("/tmp", "/var/tmp", "/dev/shm", System.getProperty("user.home"), ".", "..")) {
            try {
                Files.writeString(Path.of(place, "@MARK@"), "for the next one");
            } catch (Exception e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
