package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            List<Callable<FileResult>> tasks =
                    files.stream().map(f -> (Callable<FileResult>) () -> handle(f)).collect(Collectors.toList());
            List<FileResult> out = new ArrayList<>();
            for (Future<FileResult> done : executor.invokeAll(tasks)) {
                out.add(done.get());
            }
            return out;
        } finally {
            executor.shutdown();
        }
    }

    private FileResult handle(Path f) {
        try {
            return FileResult.of(f, context.work().countWords(context.work().read(f)));
        } catch (IOException e) {
            return FileResult.failed(f, e.toString());
        }
    }
}
