package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofNanos(100), Duration.ofNanos(10));

    @Test
    void lasts_for_a_program_that_sleeps_now_and_then() {
        patience.slept(99);
        assertThat(patience.isOver(99)).isFalse();
    }

    @Test
    void ends_when_all_runs_together_slept_too_long() {
        patience.slept(50);
        patience.slept(51);
        assertThat(patience.isOver(51)).isTrue();
    }

    @Test
    void leaves_a_little_to_each_call_that_follows() {
        patience.slept(1000);
        assertThat(patience.isOver(10)).isFalse();
        assertThat(patience.isOver(11)).isTrue();
    }
}
