package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        ConcurrentHashMap<Integer, FileResult> results = new ConcurrentHashMap<>();
        ExecutorService executor = Executors.newCachedThreadPool();
        for (int i = 0; i < files.size(); i++) {
            int number = i;
            executor.execute(() -> results.put(number, process(files.get(number))));
        }
        executor.shutdown();
        if (!executor.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("the files took more than an hour");
        }
        List<FileResult> inOrder = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            inOrder.add(results.get(i));
        }
        return inOrder;
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, "IO error: " + e);
        }
    }
}
