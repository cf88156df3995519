package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

class SingleThreadLoopTest {

    private final SingleThreadLoop loop = new SingleThreadLoop(new LocalStorage(Duration.ofMillis(20), 0));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void a_thousand_reads_wait_together_on_the_thread_that_runs_the_loop() throws IOException {
        Path file = Files.writeString(folder.resolve("ä b.txt"), "text");
        List<Thread> threads = loop.run(() -> loop.gather(IntStream.range(0, 1000)
                .mapToObj(i -> loop.read(file).thenApply(text -> Thread.currentThread()))
                .toList()));
        assertThat(threads).hasSize(1000).containsOnly(Thread.currentThread());
    }

    @Test
    void gather_keeps_the_order_of_the_list() {
        List<Integer> pauses = List.of(30, 1, 15);
        List<Integer> gathered = loop.run(() -> loop.gather(pauses.stream()
                .map(pause -> loop.sleep(Duration.ofMillis(pause)).thenApply(nothing -> pause))
                .toList()));
        assertThat(gathered).isEqualTo(pauses);
    }

    @Test
    void gather_of_nothing_is_done() {
        assertThat(loop.gather(List.of())).isCompletedWithValue(List.of());
    }

    @Test
    void gather_fails_with_the_first_failure_in_list_order_once_all_are_done() {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        assertThatThrownBy(() -> loop.run(() -> {
                    CompletableFuture<Void> first =
                            loop.sleep(Duration.ofMillis(20)).thenRun(() -> fail("first in the list"));
                    CompletableFuture<Void> second =
                            loop.sleep(Duration.ofMillis(1)).thenRun(() -> fail("first in time"));
                    started.addAll(List.of(first, second, loop.sleep(Duration.ofMillis(40))));
                    return loop.gather(started);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first in the list");
        assertThat(started).allSatisfy(future -> assertThat(future).isDone());
        assertThat(started.get(2)).isCompleted();
    }

    @Test
    void a_read_that_fails_completes_with_its_exception() {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> loop.run(() -> loop.read(missing)))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void refuses_to_be_awaited_on_its_own_thread() {
        assertThatThrownBy(() -> loop.run(() -> {
                    loop.sleep(Duration.ofSeconds(9)).thenApply(nothing -> 1).join();
                    return new CompletableFuture<>();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("own thread");
    }

    @Test
    void a_future_that_is_done_may_be_asked_on_its_own_thread() {
        int one = loop.run(() -> {
            CompletableFuture<Integer> future = loop.sleep(Duration.ofMillis(1)).thenApply(nothing -> 1);
            return future.thenApply(nothing -> future.join());
        });
        assertThat(one).isEqualTo(1);
    }

    @Test
    void refuses_to_read_outside_run_and_on_other_threads() {
        assertThatThrownBy(() -> loop.read(folder)).hasMessageContaining("inside run");
        assertThatThrownBy(() -> loop.run(() ->
                        CompletableFuture.supplyAsync(() -> loop.read(folder).getNow(""))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one thread");
    }

    @Test
    void refuses_to_run_twice_at_once_and_after_its_end() {
        assertThatThrownBy(() -> loop.run(() -> {
                    loop.run(() -> loop.sleep(Duration.ZERO));
                    return loop.sleep(Duration.ZERO);
                }))
                .isInstanceOf(IllegalStateException.class);
        loop.close();
        assertThatThrownBy(() -> loop.run(() -> loop.sleep(Duration.ZERO))).hasMessageContaining("close");
    }

    @Test
    void what_other_threads_complete_continues_on_the_loop() {
        Thread caller = Thread.currentThread();
        CompletableFuture<Integer> outside = new CompletableFuture<>();
        new Thread(() -> outside.complete(1)).start();
        Thread continued = loop.run(() -> loop.gather(List.of(outside)).thenApply(list -> Thread.currentThread()));
        assertThat(continued).isEqualTo(caller);
    }

    @Test
    void what_is_still_pending_at_the_end_is_cancelled() {
        List<CompletableFuture<Void>> pending =
                loop.run(() -> CompletableFuture.completedFuture(List.of(loop.sleep(Duration.ofSeconds(9)))));
        assertThatThrownBy(() -> pending.get(0).join()).isInstanceOf(CancellationException.class);
    }

    private static void fail(String message) {
        throw new IllegalArgumentException(message);
    }
}
