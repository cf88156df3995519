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
                CompletableFuture<List<FileResult>> chain = CompletableFuture.completedFuture(new ArrayList<>());
                for (Path file : files) {
                    // for file in files: results.append(await process(file))
                    chain = chain.thenCompose(results -> process(loop, file).thenApply(result -> {
                        results.add(result);
                        return results;
                    }));
                }
                return chain;
            });
        }
    }

    private CompletableFuture<FileResult> process(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(e -> FileResult.failed(file, e.toString()));
    }
}
