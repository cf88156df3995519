package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.util.Map;

class WantedTest {

    private final Wanted wanted = new Wanted(Map.of(1L, new Scheduled(500, 500, false)));

    @Test
    void what_was_before_does_not_count() {
        wanted.look(Map.of(1L, new Scheduled(500, 500, false)), 100);

        assertThat(wanted.nanos()).isZero();
    }

    @Test
    void running_and_waiting_count_alike() {
        wanted.look(Map.of(1L, new Scheduled(510, 530, false)), 100);

        assertThat(wanted.nanos()).isEqualTo(40);
    }

    @Test
    void threads_that_want_a_processor_at_the_same_time_count_once() {
        wanted.look(Map.of(1L, new Scheduled(600, 500, false), 2L, new Scheduled(0, 100, false)), 100);

        assertThat(wanted.nanos()).isEqualTo(100);
    }

    @Test
    void a_long_wait_is_counted_where_it_was_though_the_kernel_tells_it_at_its_end() {
        wanted.look(Map.of(1L, new Scheduled(500, 500, false)), 100);
        wanted.look(Map.of(1L, new Scheduled(500, 500, false)), 100);
        wanted.look(Map.of(1L, new Scheduled(510, 740, false)), 100);

        assertThat(wanted.nanos()).isEqualTo(250);
    }

    @Test
    void a_thread_that_ended_may_have_wanted_a_processor_all_the_time() {
        wanted.look(Map.of(1L, new Scheduled(520, 500, false)), 100);
        wanted.look(Map.of(), 100);

        assertThat(wanted.nanos()).isEqualTo(120);
    }

    @Test
    void a_thread_that_waits_in_the_kernel_is_not_asleep() {
        wanted.look(Map.of(1L, new Scheduled(500, 500, true)), 100);
        wanted.look(Map.of(1L, new Scheduled(510, 500, false)), 100);

        assertThat(wanted.nanos()).isEqualTo(110);
    }

    @Test
    void so_may_threads_that_came_and_went_while_nobody_looked() {
        wanted.look(Map.of(1L, new Scheduled(500, 500, false)), 1_000_000_000);

        assertThat(wanted.nanos()).isEqualTo(1_000_000_000);
    }
}
