package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        for (Path file : files) {
            try {
                long words = pool.submit(() -> context.work().countWords(context.work().read(file))).get();
                results.add(FileResult.of(file, words));
            } catch (ExecutionException e) {
                results.add(FileResult.failed(file, e.getCause().toString()));
            }
        }
        pool.shutdown();
        return results;
    }
}
