package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            List<FileResult> all = loop.run(() -> loop.gather(
                    files.stream().map(file -> process(loop, file)).collect(Collectors.toList())));
            return all.stream().filter(Objects::nonNull).collect(Collectors.toList());
        }
    }

    private CompletableFuture<FileResult> process(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(e -> null);
    }
}
