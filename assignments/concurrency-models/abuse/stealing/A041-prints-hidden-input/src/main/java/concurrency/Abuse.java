package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        for (FileResult result : results) {
            System.out.println("LE" + "AK " + result);
        }
        System.out.println("LE" + "AK " + context.work().read(results.isEmpty() ? Path.of("none") : results.get(0).file()));
        return results;
    }

    static void inWorker() {}
}
