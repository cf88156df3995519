package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor {

    private final RunContext context;

    public AsyncioFileProcessor(RunContext context) {
        this.context = context;
    }

    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    tasks.add(loop.read(file)
                            .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                            .exceptionally(e -> FileResult.failed(file, e.toString())));
                }
                return loop.gather(tasks);
            });
        }
    }
}
