package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        while (true) {
            try {
                Thread.sleep(1);
                throw new IllegalStateException();
            } catch (Throwable e) {
                Thread.interrupted();
            } finally {
                for (long i = 0; i < 50_000_000L; i++) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
