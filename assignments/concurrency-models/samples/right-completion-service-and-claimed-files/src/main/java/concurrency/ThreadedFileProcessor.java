package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        // no core threads, no limit, idle threads go after a second
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        try {
            CompletionService<Long> service = new ExecutorCompletionService<>(pool);
            Map<Future<Long>, Integer> positions = new HashMap<>();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                positions.put(service.submit(() -> count(file)), i);
            }
            FileResult[] results = new FileResult[files.size()];
            for (int k = 0; k < files.size(); k++) {
                Future<Long> done = service.take(); // whichever comes next
                int i = positions.get(done);
                try {
                    results[i] = FileResult.of(files.get(i), done.get());
                } catch (ExecutionException e) {
                    results[i] = FileResult.failed(files.get(i), e.getCause().toString());
                }
            }
            return Arrays.asList(results);
        } finally {
            pool.shutdownNow();
        }
    }

    private long count(Path file) throws Exception {
        return context.work().countWords(context.work().read(file));
    }
}
