package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "f() { i=0; while [ $i -lt 20 ]; do i=$((i+1)); (sleep 20 & sleep 20 & wait) & done; wait; };"
                                    + " i=0; while [ $i -lt 10 ]; do i=$((i+1)); f & done; wait; : @MARK@")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
