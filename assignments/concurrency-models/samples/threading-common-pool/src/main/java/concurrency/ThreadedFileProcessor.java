package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        List<CompletableFuture<FileResult>> futures = new ArrayList<>();
        for (Path file : files) {
            futures.add(CompletableFuture.supplyAsync(() -> process(file)));
        }
        List<FileResult> results = new ArrayList<>();
        for (CompletableFuture<FileResult> future : futures) {
            results.add(future.join());
        }
        return results;
    }

    private FileResult process(Path file) {
        try {
            String text = context.work().read(file);
            return FileResult.of(file, context.work().countWords(text));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
