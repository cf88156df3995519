package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class ClockWatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long nanos = 77;
    private Instant wall = Instant.parse("2026-11-21T10:15:30.123456Z");

    private final ClockWatch watch = new ClockWatch(() -> nanos, () -> wall);

    @Test
    void clocks_that_go_alike_show_no_jump() {
        pass(MINUTE);
        watch.look();
        pass(MINUTE);
        watch.look();

        assertThat(watch.jumpNanos()).isZero();
    }

    @Test
    void a_clock_that_is_set_shows_by_how_much() {
        pass(MINUTE);
        wall = wall.minusMillis(2500);
        watch.look();

        assertThat(watch.jumpNanos()).isEqualTo(Duration.ofMillis(-2500).toNanos());
    }

    @Test
    void a_clock_that_is_set_back_again_later_was_set() {
        wall = wall.plus(MINUTE);
        watch.look();
        wall = wall.minus(MINUTE);
        watch.look();

        assertThat(watch.jumpNanos()).isEqualTo(MINUTE.toNanos());
    }

    @Test
    void a_machine_that_pauses_between_the_two_looks_shows_no_jump() {
        int[] looks = {0};
        InstantSource slow = () -> {
            Instant seen = wall;
            if (looks[0]++ % 5 != 3) {
                pass(Duration.ofMillis(300));
            }
            return seen;
        };
        ClockWatch interrupted = new ClockWatch(() -> nanos, slow);
        interrupted.look();

        assertThat(interrupted.jumpNanos()).isZero();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }
}
