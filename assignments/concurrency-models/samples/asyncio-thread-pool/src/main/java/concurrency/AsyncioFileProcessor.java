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

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        ExecutorService async = Executors.newCachedThreadPool();
        List<Future<Long>> futures = new ArrayList<>();
        for (Path file : files) {
            futures.add(async.submit(() -> context.work().countWords(context.work().read(file))));
        }
        async.shutdown();
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try {
                results.add(FileResult.of(files.get(i), futures.get(i).get()));
            } catch (ExecutionException e) {
                results.add(FileResult.failed(files.get(i), e.getCause().toString()));
            }
        }
        return results;
    }
}
