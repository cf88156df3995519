package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        List<FileResult> results = new ArrayList<>();
        try (EventLoop loop = context.newEventLoop()) {
            for (Path file : files) {
                FileResult result = loop.run(() -> loop.read(file)
                        .thenApply(text -> FileResult.of(file, context.work().countWords(text)))
                        .exceptionally(e -> FileResult.failed(file, e.toString())));
                results.add(result);
            }
        }
        return results;
    }
}
