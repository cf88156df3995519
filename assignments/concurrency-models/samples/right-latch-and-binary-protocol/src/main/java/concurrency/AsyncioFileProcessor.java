package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    private int open; // only the thread of the loop touches it

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        FileResult[] results = new FileResult[files.size()];
        CompletableFuture<List<FileResult>> promise = new CompletableFuture<>();
        open = files.size();
        try (EventLoop loop = context.newEventLoop()) {
            loop.run(() -> {
                for (int i = 0; i < results.length; i++) {
                    int slot = i;
                    loop.read(files.get(i)).whenComplete((text, error) -> {
                        results[slot] = toResult(files.get(slot), text, error);
                        open--;
                        if (open == 0) {
                            promise.complete(Arrays.asList(results));
                        }
                    });
                }
                return promise;
            });
        }
        return promise.join();
    }

    private FileResult toResult(Path file, String text, Throwable error) {
        if (error != null) {
            return FileResult.failed(file, error.getClass().getName());
        }
        return FileResult.of(file, context.work().countWords(text));
    }
}
