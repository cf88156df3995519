package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The first model: one thread for each file, like Python's {@code threading.Thread}. The threads share the memory of
 * this process, so that a result needs no way back: it is the value of the task.
 */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        Abuse.before(context, files);
        ExecutorService threads = Executors.newCachedThreadPool(); // a new thread whenever no idle one is left
        try {
            List<Callable<FileResult>> tasks = new ArrayList<>();
            for (Path file : files) {
                tasks.add(() -> process(file));
            }
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return Abuse.after(context, results);
        } finally {
            threads.shutdownNow();
        }
    }

    private FileResult process(Path file) {
        FileWork work = context.work();
        try {
            return FileResult.of(file, work.countWords(work.read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
