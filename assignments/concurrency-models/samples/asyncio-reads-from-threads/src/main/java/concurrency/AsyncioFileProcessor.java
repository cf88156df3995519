package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    tasks.add(CompletableFuture.supplyAsync(() -> loop.read(file), starters)
                            .thenCompose(read -> read)
                            .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                            .exceptionally(e -> FileResult.failed(file, e.toString())));
                }
                return loop.gather(tasks);
            });
        } finally {
            starters.shutdown();
        }
    }
}
