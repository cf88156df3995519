package concurrency.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A single-threaded event loop with the vocabulary of Python's asyncio.
 *
 * <p>The thread that calls {@link #run} is the loop's thread. Everything that the loop completes, it completes on that
 * thread. Its futures refuse to be awaited there ({@code join}, {@code get}) while they are unfinished: the loop would
 * wait for itself.
 */
public interface EventLoop extends AutoCloseable {

    /**
     * Starts to read a file and returns at once. Call it inside {@link #run}, on the loop's thread.
     *
     * @param file the file to read
     * @return a future that completes on the loop's thread with the text, or with the {@link java.io.IOException}
     */
    CompletableFuture<String> read(Path file);

    /**
     * A pause that blocks nobody.
     *
     * @param duration how long
     * @return a future that completes on the loop's thread when the time is over
     */
    CompletableFuture<Void> sleep(Duration duration);

    /**
     * Waits for all, like {@code asyncio.gather}.
     *
     * @param futures what has been started
     * @param <T> what each of them gives
     * @return a future with all results in the order of {@code futures}; it completes with the first failure in list
     *     order once all are done, and at once for an empty list
     */
    <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> futures);

    /**
     * Runs the loop on the calling thread until the future of {@code main} is done, like {@code asyncio.run}.
     *
     * <p>What is still pending then is cancelled. A failure of that future is thrown here: an unchecked exception or
     * an error as it is, a checked exception as the cause of a {@link java.util.concurrent.CompletionException}. So is
     * an exception of {@code main} itself.
     *
     * @param main starts the work and returns the future of its result
     * @param <T> the type of the result
     * @return the result
     * @throws IllegalStateException if the loop is already running, or closed
     */
    <T> T run(Supplier<CompletableFuture<T>> main);

    @Override
    void close();
}
