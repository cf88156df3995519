package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<Future<Long>> futures = new ArrayList<>();
        for (Path file : files) {
            futures.add(pool.submit(() -> context.work().countWords(context.work().read(file))));
        }
        pool.shutdown();

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            Path file = files.get(i);
            try {
                results.add(FileResult.of(file, futures.get(i).get()));
            } catch (ExecutionException e) {
                results.add(FileResult.failed(file, e.getCause().toString()));
            }
        }
        return results;
    }
}
