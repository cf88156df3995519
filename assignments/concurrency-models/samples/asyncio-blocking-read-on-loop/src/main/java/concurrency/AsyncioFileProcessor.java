package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
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
                    tasks.add(processAsync(file));
                }
                return loop.gather(tasks);
            });
        }
    }

    private CompletableFuture<FileResult> processAsync(Path file) {
        CompletableFuture<FileResult> future = new CompletableFuture<>();
        try {
            String text = context.work().read(file);
            future.complete(FileResult.of(file, context.work().countWords(text)));
        } catch (IOException e) {
            future.complete(FileResult.failed(file, e.toString()));
        }
        return future;
    }
}
