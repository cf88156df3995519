package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        long spins = 0;
        while (spins >= 0) {
            spins = (spins + 1) & Long.MAX_VALUE;
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
