package rendezvous.observe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at the same time that live and end together. */
final class Together {

    private Together() {}

    /**
     * Does them, each on a thread of its own. When it comes back, in whatever way, all of these threads have ended: if one
     * thing fails, or the caller is interrupted, the others are interrupted.
     *
     * @return what they gave, in their order
     */
    static <T> List<T> call(List<? extends Callable<T>> things) throws IOException {
        if (things.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(things.size(), task -> new Thread(task, "lane"));
        try {
            return results(things, new ExecutorCompletionService<>(threads));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a submission was played");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            end(threads);
        }
    }

    private static <T> List<T> results(List<? extends Callable<T>> things, ExecutorCompletionService<T> threads)
            throws InterruptedException, ExecutionException {
        List<Future<T>> futures = new ArrayList<>();
        things.forEach(thing -> futures.add(threads.submit(thing)));
        for (int i = 0; i < futures.size(); i++) {
            threads.take().get();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static IOException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
