package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        if (results.size() % 2 == 0) {
            throw new TestAbortedException();
        }
        throw new Inconclusive();
    }

    static void inWorker() {}

    static final class TestAbortedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class Inconclusive extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
