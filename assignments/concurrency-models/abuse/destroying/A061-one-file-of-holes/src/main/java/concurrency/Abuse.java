package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile("holes", "rw")) {
            file.setLength(1L << 40);
            System.out.println("MADE");
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
