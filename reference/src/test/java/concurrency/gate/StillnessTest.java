package concurrency.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class StillnessTest {

    private int arrivals;
    private long millis;
    private final Stillness stillness =
            new Stillness(() -> arrivals, () -> Duration.ofMillis(millis).toNanos());

    @Test
    void grows_as_long_as_nothing_moves() {
        assertThat(lookAfter(10)).isEqualTo(Duration.ofMillis(10));
        assertThat(lookAfter(10)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void begins_again_when_a_request_came() {
        lookAfter(10);
        arrivals++;

        assertThat(lookAfter(10)).isZero();
        assertThat(lookAfter(10)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void a_look_that_comes_late_on_a_busy_machine_proves_little() {
        assertThat(lookAfter(60_000)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void does_not_count_what_was_before_a_restart() {
        lookAfter(10);
        stillness.restart();

        assertThat(lookAfter(5)).isEqualTo(Duration.ofMillis(5));
    }

    private Duration lookAfter(long pause) {
        millis += pause;
        return stillness.look();
    }
}
