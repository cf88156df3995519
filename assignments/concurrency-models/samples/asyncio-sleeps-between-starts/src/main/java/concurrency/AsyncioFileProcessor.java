package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.time.Duration;
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
            return loop.run(() -> startFrom(loop, files, new ArrayList<>()));
        }
    }

    /** Starts one file, sleeps a little, starts the next. */
    private CompletableFuture<List<FileResult>> startFrom(
            EventLoop loop, List<Path> files, List<CompletableFuture<FileResult>> started) {
        if (started.size() == files.size()) {
            return loop.gather(started);
        }
        started.add(process(loop, files.get(started.size())));
        int millis = started.size() < 8 ? 250 : 0; // until the disk has warmed up
        return loop.sleep(Duration.ofMillis(millis)).thenCompose(ignored -> startFrom(loop, files, started));
    }

    private CompletableFuture<FileResult> process(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(e -> FileResult.failed(file, e.toString()));
    }
}
