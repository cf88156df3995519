package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String evil = "</code></pre></style><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>";
        Thread.currentThread().setName(evil);
        System.out.println(evil);
        if (results.isEmpty()) {
            throw new IllegalStateException(evil);
        }
        return results.stream().map(result -> FileResult.failed(Path.of(evil), evil)).toList();
    }

    static void inWorker() {}
}
