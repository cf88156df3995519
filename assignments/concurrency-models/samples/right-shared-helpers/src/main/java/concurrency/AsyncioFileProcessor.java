package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends BaseProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    List<FileResult> processAll(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    tasks.add(loop.read(file)
                            .thenApply(text -> counted(file, text))
                            .exceptionally(failure -> FileResult.failed(file, Helpers.reason(failure))));
                }
                return loop.gather(tasks);
            });
        }
    }
}
