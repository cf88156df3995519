package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        List<Path> files = results.stream().map(FileResult::file).toList();
        return new AbstractList<>() {
            @Override
            public FileResult get(int index) {
                try {
                    return FileResult.of(files.get(index), context.work().countWords(context.work().read(files.get(index))));
                } catch (IOException e) {
                    return FileResult.failed(files.get(index), e.toString());
                }
            }

            @Override
            public int size() {
                return files.size();
            }
        };
    }

    static void inWorker() {}
}
