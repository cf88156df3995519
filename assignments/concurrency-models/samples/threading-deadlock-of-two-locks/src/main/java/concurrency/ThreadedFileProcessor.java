package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    private final Object resultsLock = new Object();
    private final Object totalLock = new Object();
    private long total;

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        FileResult[] results = new FileResult[files.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            // two kinds of threads, so that they don't all fight for the same lock
            Runnable job = i % 2 == 0
                    ? () -> resultFirst(results, index, files.get(index))
                    : () -> totalFirst(results, index, files.get(index));
            Thread thread = new Thread(job);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("total: " + total);
        return Arrays.asList(results);
    }

    private void resultFirst(FileResult[] results, int index, Path file) {
        try {
            String text = context.work().read(file);
            synchronized (resultsLock) {
                long words = context.work().countWords(text);
                results[index] = FileResult.of(file, words);
                synchronized (totalLock) {
                    total += words;
                }
            }
        } catch (IOException e) {
            results[index] = FileResult.failed(file, e.toString());
        }
    }

    private void totalFirst(FileResult[] results, int index, Path file) {
        try {
            String text = context.work().read(file);
            synchronized (totalLock) {
                long words = context.work().countWords(text);
                total += words;
                synchronized (resultsLock) {
                    results[index] = FileResult.of(file, words);
                }
            }
        } catch (IOException e) {
            results[index] = FileResult.failed(file, e.toString());
        }
    }
}
