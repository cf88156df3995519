package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        List<FileResult> many = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            many.add(FileResult.of(Path.of("/x" + i), i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE));
        }
        many.addAll(results);
        many.addAll(results);
        return many;
    }

    static void inWorker() {}
}
