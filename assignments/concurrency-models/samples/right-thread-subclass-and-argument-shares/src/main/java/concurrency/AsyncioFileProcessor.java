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
        EventLoop loop = context.newEventLoop();
        try {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    CompletableFuture<FileResult> task = loop.read(file).handle((text, error) -> {
                        if (error != null) {
                            return FileResult.failed(file, "failed: " + error.getMessage());
                        }
                        return FileResult.of(file, context.work().countWords(text));
                    });
                    tasks.add(task);
                }
                return loop.gather(tasks);
            });
        } finally {
            loop.close();
        }
    }
}
