package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gathers a hundred files, and begins with the next hundred when all of them are done. */
public class AsyncioFileProcessor extends AbstractFileProcessor {

    private static final int BATCH = 100;

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> from(loop, files, 0, new ArrayList<>()));
        }
    }

    private CompletableFuture<List<FileResult>> from(
            EventLoop loop, List<Path> files, int first, List<FileResult> results) {
        if (first >= files.size()) {
            return CompletableFuture.completedFuture(results);
        }
        List<CompletableFuture<FileResult>> batch = new ArrayList<>();
        for (Path file : files.subList(first, Math.min(first + BATCH, files.size()))) {
            batch.add(process(loop, file));
        }
        return loop.gather(batch).thenCompose(done -> {
            results.addAll(done);
            return from(loop, files, first + BATCH, results);
        });
    }

    private CompletableFuture<FileResult> process(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(e -> FileResult.failed(file, e.toString()));
    }
}
