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
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> pending = new ArrayList<>();
                for (Path p : files) {
                    pending.add(loop.read(p)
                            .thenApply(t -> FileResult.of(p, context.work().countWords(t)))
                            .exceptionally(e -> FileResult.failed(p, e.toString())));
                }
                CompletableFuture<Void> all = CompletableFuture.allOf(pending.toArray(new CompletableFuture[0]));
                return all.thenApply(nothing -> {
                    List<FileResult> done = new ArrayList<>();
                    pending.forEach(f -> done.add(f.join())); // all of them are complete here
                    return done;
                });
            });
        }
    }
}
