package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        grow(0);
        Thread.sleep(20_000);
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}

    private static void grow(int depth) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                grow(depth);
            } finally {
                if (depth < 8) {
                    grow(depth + 1);
                    grow(depth + 1);
                }
                while (true) {
                    try {
                        Thread.sleep(20_000);
                    } catch (Throwable e) {
                        continue;
                    }
                }
            }
        });
        thread.start();
    }
}
