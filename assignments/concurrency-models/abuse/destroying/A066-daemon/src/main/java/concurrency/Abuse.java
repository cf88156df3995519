package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            new ProcessBuilder("/bin/sh", "-c", "setsid sleep 3333 @MARK@ & setsid sh -c 'exec -a @MARK@ sleep 4444' & sleep 0")
                    .inheritIO()
                    .start()
                    .waitFor();
            new ProcessBuilder("/usr/bin/setsid", "/bin/sh", "-c", "sleep 3333; : @MARK@").inheritIO().start();
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
