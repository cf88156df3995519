package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        for (int i = 0; !files.isEmpty(); i++) {
            Path nowhere = Path.of("nowhere-" + i);
            new Thread(() -> {
                        try {
                            context.work().read(nowhere);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .start();
            Thread.sleep(1000);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
