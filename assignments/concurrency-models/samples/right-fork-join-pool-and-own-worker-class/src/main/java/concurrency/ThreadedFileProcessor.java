package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        // not the common pool: that one has only as many threads as there are processors
        ForkJoinPool pool = new ForkJoinPool(Math.max(1, files.size()));
        try {
            List<ForkJoinTask<Long>> tasks = new ArrayList<>();
            for (Path file : files) {
                tasks.add(pool.submit(() -> context.work().countWords(context.work().read(file))));
            }
            List<FileResult> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                try {
                    results.add(FileResult.of(files.get(i), tasks.get(i).get(5, TimeUnit.MINUTES)));
                } catch (ExecutionException e) {
                    results.add(FileResult.failed(files.get(i), String.valueOf(e.getCause())));
                }
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
