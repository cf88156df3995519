package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Shares plain objects, each under its lock, and atomics. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    private final Object monitor = new Object();
    private final Lock lock = new ReentrantLock();
    private final ReadWriteLock table = new ReentrantReadWriteLock();
    private final List<Path> finished = new ArrayList<>();
    private final Map<Path, Long> counts = new TreeMap<>();
    private final Map<Path, Long> known = new HashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final LongAdder words = new LongAdder();
    private final StringBuilder protocol = new StringBuilder();
    private final int[] steps = {0};
    private long total;
    private long longest;

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException, ExecutionException {
        finished.clear();
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
            System.out.println(finished.size() + " " + total + " " + longest + " " + steps[0] + " " + counts + started + this.words + protocol);
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private FileResult process(Path file) {
        FileWork work = context.work();
        try {
            long words = work.countWords(work.read(file));
            started.incrementAndGet();
            this.words.add(words);
            note(file, words);
            synchronized (monitor) {
                finished.add(file);
                total += words;
                steps[0]++;
            }
            lock.lock();
            try {
                counts.put(file, words);
                protocol.append(words).append(' ');
                if (words > longest) {
                    longest = words;
                }
            } finally {
                lock.unlock();
            }
            return FileResult.of(file, words);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }

    private void note(Path file, long count) {
        table.readLock().lock();
        try {
            if (known.containsKey(file)) {
                return;
            }
        } finally {
            table.readLock().unlock();
        }
        table.writeLock().lock();
        try {
            known.put(file, count);
        } finally {
            table.writeLock().unlock();
        }
    }
}
