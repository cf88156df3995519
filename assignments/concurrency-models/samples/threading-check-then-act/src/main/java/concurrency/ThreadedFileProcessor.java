package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks for the longest file: it asks first, and then writes. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    private long longest;

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException, ExecutionException {
        longest = 0;
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<FileResult>> tasks = new ArrayList<>();
            for (Path file : files) {
                tasks.add(() -> process(file));
            }
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            System.out.println(longest + " words at most");
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private FileResult process(Path file) {
        FileWork work = context.work();
        try {
            long words = work.countWords(work.read(file));
            if (words >= longest) {
                longest = words;
            }
            return FileResult.of(file, words);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
