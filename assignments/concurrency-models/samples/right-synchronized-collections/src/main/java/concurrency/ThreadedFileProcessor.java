package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shares only collections that guard themselves. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    private final List<Path> finished = Collections.synchronizedList(new ArrayList<>());
    private final Map<Path, Long> counts = new ConcurrentHashMap<>();
    private final Map<Path, Integer> tries = Collections.synchronizedMap(new HashMap<>());
    private final Queue<String> protocol = new ConcurrentLinkedQueue<>();
    private final List<Long> lengths = new CopyOnWriteArrayList<>();
    private final StringBuffer text = new StringBuffer();

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException, ExecutionException {
        finished.clear();
        protocol.clear();
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
            System.out.println(finished.size() + " " + counts.size() + " " + tries.size() + " " + protocol.size() + " " + lengths + text);
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private FileResult process(Path file) {
        FileWork work = context.work();
        try {
            long words = work.countWords(work.read(file));
            finished.add(file);
            counts.merge(file, words, Long::sum);
            tries.merge(file, 1, Integer::sum);
            protocol.add(file.getFileName() + ": " + words);
            lengths.add(words);
            text.append(words).append('\n');
            return FileResult.of(file, words);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
