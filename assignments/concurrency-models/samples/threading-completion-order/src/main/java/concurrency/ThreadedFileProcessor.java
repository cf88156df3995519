package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        List<FileResult> results = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (Path file : files) {
            Thread thread = new Thread(() -> results.add(process(file)));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
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
