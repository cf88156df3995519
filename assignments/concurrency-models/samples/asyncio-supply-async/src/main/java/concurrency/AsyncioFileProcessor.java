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
                List<CompletableFuture<FileResult>> futures = new ArrayList<>();
                for (Path file : files) {
                    futures.add(CompletableFuture.supplyAsync(() -> process(file)));
                }
                return loop.gather(futures);
            });
        }
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
