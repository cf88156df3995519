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
        Path socket = Path.of(System.getProperty("concurrency.gate"));
        try {
            Files.delete(socket);
            Files.createSymbolicLink(socket, Path.of("@CANARY@"));
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
