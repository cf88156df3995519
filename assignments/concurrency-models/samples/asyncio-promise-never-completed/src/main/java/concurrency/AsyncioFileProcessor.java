package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    private int done;

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        FileResult[] results = new FileResult[files.size()];
        CompletableFuture<List<FileResult>> promise = new CompletableFuture<>();
        done = 0;
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                for (int i = 0; i < files.size(); i++) {
                    int index = i;
                    loop.read(files.get(i)).handle((text, error) -> {
                        results[index] = error == null
                                ? FileResult.of(files.get(index), context.work().countWords(text))
                                : FileResult.failed(files.get(index), error.toString());
                        if (done++ == files.size()) {
                            promise.complete(Arrays.asList(results));
                        }
                        return null;
                    });
                }
                return promise;
            });
        }
    }
}
