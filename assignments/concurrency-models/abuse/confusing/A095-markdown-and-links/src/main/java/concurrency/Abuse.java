package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String evil = "](javascript:alert(1)) ![x](https://example.com/x.png) @everyone #1 | a | b |\n# heading\n```\n<details>";
        if (results.isEmpty()) {
            throw new IllegalStateException(evil);
        }
        return results.stream().map(result -> FileResult.failed(result.file(), evil)).toList();
    }

    static void inWorker() {}
}
