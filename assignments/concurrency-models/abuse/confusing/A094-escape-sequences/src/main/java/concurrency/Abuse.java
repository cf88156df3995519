package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String evil = "\u001b]0;owned\u0007\u001b[2J\u001b[31m\u009b31m\u0085\r\b\u007f";
        Thread.currentThread().setName(evil);
        System.out.println(evil);
        if (results.isEmpty()) {
            throw new IllegalStateException(evil);
        }
        return results.stream().map(result -> FileResult.failed(result.file(), evil)).toList();
    }

    static void inWorker() {}
}
