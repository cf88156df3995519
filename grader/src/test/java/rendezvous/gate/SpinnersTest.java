package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks again and again is found even if the JVM stops it just when the gate looks. */
class SpinnersTest {

    private static final long THREAD = 7;

    private final Spinners spinners = new Spinners(working(0));

    @Test
    void who_is_at_work_twice_and_used_the_processor_spins() {
        spinners.look(working(100));

        assertThat(spinners.found()).containsExactly(THREAD);
        assertThat(spinners.areKnown()).isTrue();
    }

    @Test
    void who_was_stopped_at_one_look_is_found_at_the_next() {
        spinners.look(stopped(150));

        assertThat(spinners.found()).isEmpty();
        assertThat(spinners.areKnown()).isFalse();

        spinners.look(working(300));

        assertThat(spinners.found()).containsExactly(THREAD);
    }

    @Test
    void who_gets_little_of_the_processor_is_looked_at_for_longer() {
        spinners.look(working(50));

        assertThat(spinners.areKnown()).isFalse();

        spinners.look(working(99));
        spinners.look(working(150));

        assertThat(spinners.found()).containsExactly(THREAD);
    }

    @Test
    void who_went_on_its_way_and_waits_does_not_spin() {
        spinners.look(stopped(99));

        assertThat(spinners.areKnown()).isTrue();
        assertThat(spinners.found()).isEmpty();
    }

    @Test
    void who_waits_for_something_by_now_does_not_spin() {
        spinners.look(new Glance(Map.of(), Set.of(THREAD)));

        assertThat(spinners.areKnown()).isTrue();
        assertThat(spinners.found()).isEmpty();
    }

    @Test
    void who_was_not_at_work_at_first_is_no_suspect() {
        assertThat(new Spinners(stopped(0)).areKnown()).isTrue();
    }

    @Test
    void a_second_look_at_the_kernel_makes_a_suspect() {
        assertThat(stopped(0).leavesADoubt()).isTrue();

        Glance second = stopped(0).and(List.of(process('R')));

        assertThat(second.leavesADoubt()).isFalse();
        assertThat(new Spinners(second).areKnown()).isFalse();
    }

    @Test
    void a_second_look_that_finds_it_asleep_leaves_the_doubt() {
        assertThat(stopped(0).and(List.of(process('S'))).leavesADoubt()).isTrue();
    }

    private static Glance working(double millis) {
        return new Glance(Map.of(THREAD, millis), Set.of(THREAD));
    }

    private static Glance stopped(double millis) {
        return new Glance(Map.of(THREAD, millis), Set.of());
    }

    private static ProcessInfo process(char state) {
        return new ProcessInfo(1, 1, 0, 0, "java", 0, 0, List.of(new TaskInfo(1007, THREAD, state)));
    }
}
