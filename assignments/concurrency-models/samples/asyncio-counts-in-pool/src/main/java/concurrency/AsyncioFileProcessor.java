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
        ExecutorService counters = Executors.newFixedThreadPool(4); // run_in_executor
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    tasks.add(loop.read(file)
                            .thenApplyAsync(text -> context.work().countWords(text), counters)
                            .thenApply(words -> FileResult.of(file, words))
                            .exceptionally(e -> FileResult.failed(file, e.toString())));
                }
                return loop.gather(tasks);
            });
        } finally {
            counters.shutdown();
        }
    }
}
