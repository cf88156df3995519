package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> loop.gather(
                    files.stream().map(file -> processOne(loop, file)).collect(Collectors.toList())));
        }
    }

    private CompletableFuture<FileResult> processOne(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> context.work().countWords(text))
                .thenApply(words -> FileResult.of(file, words))
                .exceptionally(error -> FileResult.failed(file, error.toString()));
    }
}
