package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public class ThreadedFileProcessor extends BaseProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    List<FileResult> processAll(List<Path> files) throws Exception {
        ExecutorService threads = Helpers.threads(files.size());
        try {
            List<Future<FileResult>> futures = new ArrayList<>();
            for (Path file : files) {
                futures.add(threads.submit(() -> readAndCount(file)));
            }
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
