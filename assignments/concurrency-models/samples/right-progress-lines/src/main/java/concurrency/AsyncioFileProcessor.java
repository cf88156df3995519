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

    private int done;

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        done = 0;
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<FileResult>> tasks = new ArrayList<>();
                for (Path file : files) {
                    tasks.add(loop.read(file)
                            .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                            .exceptionally(e -> FileResult.failed(file, e.toString()))
                            .whenComplete((result, e) -> done++));
                }
                progress(loop, files.size());
                return loop.gather(tasks);
            });
        }
    }

    // a second coroutine beside the files; the end of run cancels it
    private void progress(EventLoop loop, int total) {
        System.out.println("asyncio: " + done + " of " + total);
        loop.sleep(Duration.ofMillis(200)).thenRun(() -> progress(loop, total));
    }
}
