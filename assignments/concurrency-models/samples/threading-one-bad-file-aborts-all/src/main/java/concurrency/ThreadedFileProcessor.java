package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<Long>> futures = new ArrayList<>();
            for (Path file : files) {
                futures.add(pool.submit(() -> context.work().countWords(context.work().read(file))));
            }
            List<FileResult> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                results.add(FileResult.of(files.get(i), futures.get(i).get()));
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
