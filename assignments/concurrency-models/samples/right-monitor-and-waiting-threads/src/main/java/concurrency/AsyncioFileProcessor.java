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
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> coroutines = new ArrayList<>();
                for (int i = 0; i < files.size(); i++) {
                    // be kind to the disk: don't start everything in the same instant
                    coroutines.add(process(loop, files.get(i), Duration.ofMillis(i)));
                }
                return loop.gather(coroutines);
            });
        }
    }

    private CompletableFuture<FileResult> process(EventLoop loop, Path file, Duration delay) {
        return loop.sleep(delay)
                .thenCompose(ignored -> loop.read(file))
                .handle((text, problem) -> problem == null
                        ? FileResult.of(file, context.work().countWords(text))
                        : FileResult.failed(file, problem.toString()));
    }
}
