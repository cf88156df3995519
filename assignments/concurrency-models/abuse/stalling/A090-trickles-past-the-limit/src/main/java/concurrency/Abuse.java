package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    private static final long END = System.nanoTime() + 24_000_000_000L;

    static void before(RunContext context, List<Path> files) throws Exception {
        while (!files.isEmpty() && System.nanoTime() < END) {
            context.work().read(files.get(0));
            Thread.sleep(300);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
