package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> allFrom(0, files, loop));
        }
    }

    /** head and tail, like in Haskell */
    private CompletableFuture<List<FileResult>> allFrom(int position, List<Path> files, EventLoop loop) {
        if (position == files.size()) {
            return CompletableFuture.completedFuture(new LinkedList<>());
        }
        Path file = files.get(position);
        CompletableFuture<FileResult> head = loop.read(file)
                .handle((text, e) -> e == null
                        ? FileResult.of(file, context.work().countWords(text))
                        : FileResult.failed(file, e.toString()));
        CompletableFuture<List<FileResult>> tail = allFrom(position + 1, files, loop);
        return head.thenCombine(tail, (first, rest) -> {
            rest.add(0, first);
            return rest;
        });
    }
}
