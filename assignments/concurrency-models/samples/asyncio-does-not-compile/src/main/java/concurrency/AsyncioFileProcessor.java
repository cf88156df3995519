package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    CompleteableFuture<String> read = loop.read(file);
                    tasks.add(read.thenApply(
                                    text -> FileResult.of(file, context.work().countWords(text)))
                            .exceptionally(e -> FileResult.failed(file, e.toString())));
                }
                return loop.gather(tasks);
            });
        }
    }
}
