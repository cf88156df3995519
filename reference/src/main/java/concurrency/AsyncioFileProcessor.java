package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The third model: one event loop on one thread that gathers all reads, like Python's {@code asyncio.gather}. The reads
 * overlap, because nobody waits for them; the counts don't, because there is only one thread to compute on.
 */
public final class AsyncioFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() ->
                    loop.gather(files.stream().map(file -> process(loop, file)).toList()));
        }
    }

    /** Starts to read and returns at once; the rest happens when the text has arrived. */
    private CompletableFuture<FileResult> process(EventLoop loop, Path file) {
        return loop.read(file)
                .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                .exceptionally(failure -> FileResult.failed(file, reason(failure)));
    }

    /** What a callback throws, and what fails before it, arrives wrapped. */
    private static String reason(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return wrapped ? failure.getCause().toString() : failure.toString();
    }
}
