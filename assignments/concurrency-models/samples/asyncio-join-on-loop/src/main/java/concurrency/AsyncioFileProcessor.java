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
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<FileResult> results = new ArrayList<>();
                for (Path file : files) {
                    String text = loop.read(file).join(); // await
                    results.add(FileResult.of(file, context.work().countWords(text)));
                }
                return CompletableFuture.completedFuture(results);
            });
        }
    }
}
