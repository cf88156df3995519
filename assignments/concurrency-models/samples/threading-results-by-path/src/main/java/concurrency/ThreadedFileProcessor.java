package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        Map<Path, FileResult> results = new LinkedHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (Path file : files) {
            results.put(file, null); // keeps the order
        }
        for (Path file : files) {
            Thread thread = new Thread(() -> {
                FileResult result = process(file);
                synchronized (results) {
                    results.put(file, result);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new ArrayList<>(results.values());
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
