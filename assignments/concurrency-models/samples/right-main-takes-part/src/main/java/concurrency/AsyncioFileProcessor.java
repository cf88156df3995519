package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    private final EventLoopUser user = new EventLoopUser();

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        EventLoop loop = context.newEventLoop();
        try {
            return loop.run(() -> user.all(loop, files));
        } finally {
            loop.close();
        }
    }

    private class EventLoopUser {

        CompletableFuture<List<FileResult>> all(EventLoop loop, List<Path> files) {
            List<CompletableFuture<FileResult>> started =
                    files.stream().map(file -> one(loop, file)).toList(); // starts everything
            CompletableFuture<List<FileResult>> sum = CompletableFuture.completedFuture(new ArrayList<>());
            for (CompletableFuture<FileResult> next : started) {
                sum = sum.thenCombine(next, (list, result) -> {
                    list.add(result);
                    return list;
                });
            }
            return sum;
        }

        CompletableFuture<FileResult> one(EventLoop loop, Path file) {
            CompletableFuture<FileResult> result = new CompletableFuture<>();
            loop.read(file).whenComplete((text, error) -> {
                if (error == null) {
                    long words = context.work().countWords(text);
                    result.complete(FileResult.of(file, words));
                } else {
                    result.complete(FileResult.failed(file, error.toString()));
                }
            });
            return result;
        }
    }
}
