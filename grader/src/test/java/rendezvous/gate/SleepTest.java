package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.time.Duration;
import java.util.Map;

class SleepTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Map<Long, Scheduled> ONE = Map.of(1L, new Scheduled(0, 0, false));

    private final Sleep sleep = new Sleep();

    @Test
    void counts_the_time_between_two_looks_at_a_sleeping_tree() {
        sleep.look(0, true, ONE);
        sleep.look(SECOND / 2, true, ONE);

        assertThat(sleep.nanos()).isEqualTo(SECOND / 2);
    }

    @Test
    void a_look_at_a_tree_that_wants_a_processor_spoils_the_time_on_both_sides() {
        sleep.look(0, true, ONE);
        sleep.look(SECOND / 2, false, ONE);
        sleep.look(SECOND, true, ONE);

        assertThat(sleep.nanos()).isZero();
    }

    @Test
    void what_the_threads_ran_or_waited_meanwhile_is_no_sleep() {
        sleep.look(0, true, ONE);
        sleep.look(
                SECOND,
                true,
                Map.of(1L, new Scheduled(SECOND / 4, SECOND / 4, false), 2L, new Scheduled(SECOND / 4, 0, false)));

        assertThat(sleep.nanos()).isEqualTo(SECOND / 4);
    }

    @Test
    void nothing_is_known_of_the_time_in_which_a_thread_ended() {
        sleep.look(0, true, Map.of(1L, new Scheduled(0, 0, false), 2L, new Scheduled(0, 0, false)));
        sleep.look(SECOND, true, ONE);

        assertThat(sleep.nanos()).isZero();
    }

    @Test
    void a_long_time_without_a_look_counts_little() {
        sleep.look(0, true, ONE);
        sleep.look(20 * SECOND, true, ONE);

        assertThat(sleep.nanos()).isEqualTo(SECOND);
    }

    @Test
    void counts_nothing_where_the_kernel_says_nothing() {
        sleep.look(0, true, Map.of());
        sleep.look(SECOND, true, Map.of());

        assertThat(sleep.nanos()).isZero();
    }
}
