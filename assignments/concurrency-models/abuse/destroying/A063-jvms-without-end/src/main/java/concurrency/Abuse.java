package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            context.worker(Worker.class).inheritIO().start().waitFor();
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() throws Exception {
        int depth = Integer.getInteger("depth", 0);
        if (depth < 12) {
            for (int i = 0; i < 2; i++) {
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Ddepth=" + (depth + 1),
                                "-Xmx16m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "concurrency.Worker")
                        .inheritIO()
                        .start();
            }
            Thread.sleep(20_000);
        }
    }
}
