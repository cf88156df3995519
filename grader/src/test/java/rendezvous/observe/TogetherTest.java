package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class TogetherTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(1);

    @Test
    void of_nothing_comes_nothing() throws IOException {
        assertThat(Together.call(List.<Callable<String>>of())).isEmpty();
    }

    @Test
    void all_run_at_the_same_time_and_give_their_results_in_order() throws IOException {
        CyclicBarrier all = new CyclicBarrier(2);

        List<String> results = Together.call(List.of(
                () -> {
                    all.await();
                    return "one";
                },
                () -> {
                    all.await();
                    return "two";
                }));

        assertThat(results).containsExactly("one", "two");
    }

    @Test
    void a_failure_of_one_ends_the_other_before_it_is_told() {
        Callable<String> fails = () -> {
            waiting.await();
            throw new IOException("the machine broke");
        };

        assertThatThrownBy(() -> Together.call(List.of(this::waitsForEver, fails)))
                .isInstanceOf(IOException.class)
                .hasMessage("the machine broke");
        assertThat(ended).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_error_of_one_is_told_as_it_is() {
        Callable<String> fails = () -> {
            throw new AssertionError("ours");
        };

        assertThatThrownBy(() -> Together.call(List.of(fails, this::waitsForEver)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("ours");
    }

    @Test
    void an_interrupted_caller_ends_all_and_stays_interrupted() {
        Thread caller = Thread.currentThread();
        Callable<String> interrupts = () -> {
            waiting.await();
            caller.interrupt();
            return waitsForEver();
        };

        assertThatThrownBy(() -> Together.call(List.of(this::waitsForEver, interrupts)))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).hasValue(2);
    }

    private String waitsForEver() throws InterruptedException {
        waiting.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } finally {
            ended.incrementAndGet();
        }
    }
}
