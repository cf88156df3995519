package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            for (int i = 0; i < 2; i++) {
                new ProcessBuilder("/bin/sh", "-c", "i=0; while [ $i -lt 90000000 ]; do i=$((i+1)); done; : @MARK@").inheritIO().start();
            }
            Thread.sleep(60_000);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
