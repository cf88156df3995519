package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    private final ReentrantLock lock = new ReentrantLock();

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        FileResult[] results = new FileResult[files.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> results[index] = process(files.get(index)));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(results);
    }

    private FileResult process(Path file) {
        String text;
        try {
            text = context.work().read(file);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
        lock.lock(); // not sure if countWords is thread-safe
        try {
            return FileResult.of(file, context.work().countWords(text));
        } finally {
            lock.unlock();
        }
    }
}
