package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.util.List;
import java.util.OptionalLong;

/** A minute of rest in a session is too long, and looks are taken each half second. */
class RestTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    private final Rest rest = new Rest();

    @Test
    void whoever_rests_for_a_minute_in_all_rests_too_long() {
        looks(0, 59 * SECOND, 500 * MILLI, "SS", 0);
        assertThat(rest.isTooLong()).isFalse();

        looks(59 * SECOND + 500 * MILLI, 61 * SECOND, 500 * MILLI, "SS", 0);
        assertThat(rest.isTooLong()).isTrue();
    }

    @Test
    void who_waits_for_a_disk_rests_as_well_for_it_needs_no_processor() {
        looks(0, 61 * SECOND, 500 * MILLI, "SD", 0);

        assertThat(rest.isTooLong()).isTrue();
    }

    @Test
    void a_tree_in_which_somebody_runs_does_not_rest() {
        looks(0, 200 * SECOND, 500 * MILLI, "SR", 0);

        assertThat(rest.isTooLong()).isFalse();
    }

    @Test
    void what_was_between_two_late_looks_counts_for_a_second_only() {
        looks(0, 290 * SECOND, 5 * SECOND, "SS", 0);

        assertThat(rest.isTooLong()).isFalse();
    }

    @Test
    void on_a_machine_that_keeps_the_gate_itself_waiting_nobody_rests_too_long() {
        looks(0, 200 * SECOND, 500 * MILLI, "SS", 251 * MILLI);

        assertThat(rest.isTooLong()).isFalse();
    }

    @Test
    void where_the_kernel_does_not_tell_how_long_the_gate_waited_nobody_does() {
        for (long now = 0; now <= 200 * SECOND; now += 500 * MILLI) {
            rest.look(now, tree("SS"), OptionalLong.empty());
        }

        assertThat(rest.isTooLong()).isFalse();
    }

    @Test
    void a_look_is_due_at_first_and_each_half_second() {
        assertThat(rest.isDue(7)).isTrue();
        rest.look(7, tree("S"), OptionalLong.of(0));

        assertThat(rest.isDue(500 * MILLI)).isFalse();
        assertThat(rest.isDue(7 + 500 * MILLI)).isTrue();
    }

    private void looks(long from, long to, long every, String states, long waitedEach) {
        for (long now = from; now <= to; now += every) {
            rest.look(now, tree(states), OptionalLong.of(now / every * waitedEach));
        }
    }

    private static List<ProcessInfo> tree(String states) {
        List<TaskInfo> tasks = states.chars()
                .mapToObj(state -> new TaskInfo(state, state, (char) state))
                .toList();
        return List.of(new ProcessInfo(7, 7, 1, 1, "java", 0, 0, tasks));
    }
}
