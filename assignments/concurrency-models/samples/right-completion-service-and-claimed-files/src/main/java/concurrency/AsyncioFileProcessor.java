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
            return loop.run(() -> gatherRange(loop, files));
        }
    }

    // divide and conquer: gathers the left half and the right half
    private CompletableFuture<List<FileResult>> gatherRange(EventLoop loop, List<Path> files) {
        if (files.size() <= 2) {
            List<CompletableFuture<FileResult>> few = new ArrayList<>();
            for (Path file : files) {
                few.add(one(loop, file));
            }
            return loop.gather(few);
        }
        int middle = files.size() / 2;
        CompletableFuture<List<FileResult>> left = gatherRange(loop, files.subList(0, middle));
        CompletableFuture<List<FileResult>> right = gatherRange(loop, files.subList(middle, files.size()));
        return loop.gather(List.of(left, right)).thenApply(halves -> {
            List<FileResult> both = new ArrayList<>(halves.get(0));
            both.addAll(halves.get(1));
            return both;
        });
    }

    private CompletableFuture<FileResult> one(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(e -> FileResult.failed(file, e.getMessage() + ""));
    }
}
