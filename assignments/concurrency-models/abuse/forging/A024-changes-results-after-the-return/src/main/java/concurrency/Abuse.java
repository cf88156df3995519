package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        List<FileResult> list = new ArrayList<>(results);
        Thread thread = new Thread(() -> {
            for (int i = 0; i < 1_000_000; i++) {
                if (!list.isEmpty()) {
                    list.set(0, results.get(0));
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("returned")));
        return list;
    }

    static void inWorker() {}
}
