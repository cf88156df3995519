package concurrency.kit;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * The event loop: one thread that sleeps in a {@link Selector} until an answer arrives or a timer is due, completes the
 * future that belongs to it, runs that future's callbacks, and sleeps again.
 */
final class SingleThreadLoop implements EventLoop {

    private final Storage storage;
    private final Answers answers = new Answers();
    private final Timers timers = new Timers();
    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
    private volatile Optional<Thread> thread = Optional.empty();

    SingleThreadLoop(Storage storage) {
        this.storage = storage;
    }

    @Override
    public CompletableFuture<String> read(Path file) {
        requireItsThread("read");
        LoopFuture<String> text = new LoopFuture<>(this);
        storage.readOn(this, file, text);
        return text;
    }

    @Override
    public CompletableFuture<Void> sleep(Duration duration) {
        requireItsThread("sleep");
        LoopFuture<Void> over = new LoopFuture<>(this);
        after(duration, over, () -> over.complete(null));
        return over;
    }

    @Override
    public <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> futures) {
        List<CompletableFuture<T>> all = List.copyOf(futures);
        LoopFuture<List<T>> gathered = new LoopFuture<>(this);
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                .whenComplete((nothing, failure) -> onItsThread(() -> settle(gathered, all)));
        return gathered;
    }

    private static <T> void settle(CompletableFuture<List<T>> gathered, List<CompletableFuture<T>> all) {
        all.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst()
                .ifPresentOrElse(
                        failed -> gathered.completeExceptionally(failureOf(failed)),
                        () -> gathered.complete(
                                all.stream().map(CompletableFuture::join).toList()));
    }

    @Override
    public <T> T run(Supplier<CompletableFuture<T>> main) {
        if (thread.isPresent()) {
            throw new IllegalStateException("run was called while this loop is running. There is one run for all the"
                    + " work: return the future from inside run, and wait for nothing there.");
        }
        if (!answers.isOpen()) {
            throw new IllegalStateException("run was called after close. Make a new event loop, or close it later.");
        }
        thread = Optional.of(Thread.currentThread());
        try {
            CompletableFuture<T> result =
                    Objects.requireNonNull(main.get(), "run needs a future, but the supplier returned null");
            result.whenComplete((value, failure) -> answers.wakeUp());
            while (!result.isDone()) {
                turn();
            }
            return resultOf(result);
        } finally {
            thread = Optional.empty();
            forgetTheRest();
        }
    }

    /** Sleeps until something happens, then does everything that is due. */
    private void turn() {
        answers.await(handedOver.isEmpty() ? timers.untilNext() : Optional.of(Duration.ZERO));
        timers.runDue();
        for (Runnable task = handedOver.poll(); task != null; task = handedOver.poll()) {
            task.run();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CompletionException(new InterruptedException("The event loop's thread was interrupted."));
        }
    }

    /** Like {@code asyncio.run}, which cancels what is still pending when the main task is done. */
    private void forgetTheRest() {
        handedOver.clear();
        timers.cancelAll();
        answers.cancelAll();
    }

    private static <T> T resultOf(CompletableFuture<T> done) {
        if (!done.isCompletedExceptionally()) {
            return done.join();
        }
        Throwable failure = failureOf(done);
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new CompletionException(failure);
    }

    private static Throwable failureOf(CompletableFuture<?> failed) {
        Throwable failure = failed.handle((value, thrown) -> thrown).join();
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return wrapped ? failure.getCause() : failure;
    }

    /** Runs a task, which completes the future, on the loop's thread after a pause. */
    void after(Duration pause, CompletableFuture<?> future, Runnable task) {
        timers.add(pause, future, task);
    }

    /** Completes a future when the gate's answer has arrived on a connection. */
    void whenAnswered(SocketChannel connection, CompletableFuture<String> text) throws IOException {
        answers.expect(connection, text);
    }

    /** Runs a task on the loop's thread at its next turn. */
    void soon(Runnable task) {
        handedOver.add(task);
        answers.wakeUp();
    }

    boolean isOnItsThread() {
        return thread.filter(Thread.currentThread()::equals).isPresent();
    }

    private void onItsThread(Runnable task) {
        if (thread.isEmpty() || isOnItsThread()) {
            task.run();
        } else {
            soon(task);
        }
    }

    private void requireItsThread(String method) {
        if (thread.isEmpty()) {
            throw new IllegalStateException("EventLoop." + method + " was called while the loop isn't running. Call it"
                    + " inside run: loop.run(() -> loop.gather(…)).");
        }
        if (!isOnItsThread()) {
            throw new IllegalStateException("EventLoop." + method + " was called on thread "
                    + Thread.currentThread().getName() + ". An event loop has one thread, the one that called run:"
                    + " start all reads there; they return at once.");
        }
    }

    @Override
    public void close() {
        if (thread.isPresent()) {
            throw new IllegalStateException("close was called while the loop is running. Close it after run.");
        }
        answers.close();
    }
}
