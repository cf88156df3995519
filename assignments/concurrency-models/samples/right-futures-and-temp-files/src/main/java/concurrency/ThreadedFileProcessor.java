package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        // one thread per file, and at least one because a pool of 0 is not allowed
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, files.size()), runnable -> {
            Thread thread = new Thread(runnable, "file-thread");
            thread.setDaemon(true);
            return thread;
        });
        try {
            // two streams on purpose: the first starts everything, the second waits
            List<CompletableFuture<FileResult>> started = files.stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> readFile(file), threads)
                            .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                            .exceptionally(problem -> FileResult.failed(file, problem.toString())))
                    .collect(Collectors.toList());
            return started.stream().map(CompletableFuture::join).collect(Collectors.toList());
        } finally {
            threads.shutdown();
        }
    }

    private String readFile(Path file) {
        try {
            return context.work().read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
