package concurrency.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future of an event loop. What is derived from it ({@code thenApply} and its sisters) is one, too.
 *
 * @param <T> what it gives
 */
final class LoopFuture<T> extends CompletableFuture<T> {

    private final SingleThreadLoop loop;

    LoopFuture(SingleThreadLoop loop) {
        this.loop = loop;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new LoopFuture<>(loop);
    }

    /** The callbacks of {@code thenApplyAsync} and its sisters run on the loop's thread like all others. */
    @Override
    public Executor defaultExecutor() {
        return loop::soon;
    }

    @Override
    public T join() {
        refuseToBlockTheLoop("join()");
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuseToBlockTheLoop("get()");
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseToBlockTheLoop("get()");
        return super.get(timeout, unit);
    }

    private void refuseToBlockTheLoop(String method) {
        if (!isDone() && loop.isOnItsThread()) {
            throw new IllegalStateException(method + " on the event loop's own thread: the loop would wait for a future"
                    + " that only the loop can complete. Don't wait: attach a callback (thenApply, thenCompose) or"
                    + " gather the futures, and return the future from run.");
        }
    }
}
