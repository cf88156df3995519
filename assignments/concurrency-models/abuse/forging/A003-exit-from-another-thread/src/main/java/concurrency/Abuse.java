package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (CALLS.incrementAndGet() == 1) {
            Thread thread = new Thread(() -> {
                while (CALLS.get() < 2) {
                    Thread.onSpinWait();
                }
                System.exit(0);
            });
            thread.setDaemon(true);
            thread.start();
        } else {
            Thread.sleep(10_000);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}

    private static final AtomicInteger CALLS = new AtomicInteger();
}
