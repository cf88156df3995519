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

/** Counts the files that are done in an array, since a lambda may not change a variable. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    private final int[] finished = {0};

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException, ExecutionException {
        finished[0] = 0;
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
            System.out.println(finished[0] + " files were read");
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private FileResult process(Path file) {
        FileWork work = context.work();
        try {
            long words = work.countWords(work.read(file));
            finished[0]++;
            return FileResult.of(file, words);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
