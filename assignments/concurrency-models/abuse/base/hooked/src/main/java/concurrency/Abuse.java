package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** Where the abuse stands in a hostile submission. Here it is empty: the honest twin. */
final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        return results;
    }

    static void inWorker() throws Exception {}
}
