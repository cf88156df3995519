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
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> all = files.stream()
                        // the Async variants go back to the loop, for it is the default executor of its futures
                        .map(f -> loop.read(f)
                                .thenApplyAsync(t -> context.work().countWords(t))
                                .handleAsync((n, e) ->
                                        e == null ? FileResult.of(f, n) : FileResult.failed(f, e.toString())))
                        .collect(Collectors.toList());
                return loop.gather(all);
            });
        }
    }
}
