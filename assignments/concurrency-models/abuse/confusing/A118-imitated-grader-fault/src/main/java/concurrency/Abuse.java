package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        ProcessHandle self = ProcessHandle.current();
        new ProcessBuilder("/bin/sh", "-c", "kill -9 " + self.pid()).inheritIO().start().waitFor();
        Thread.sleep(20_000);
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
