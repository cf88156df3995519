package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.StackLine;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.util.List;

/** Who asks again and again is found even if the JVM stops it just when the gate looks. */
class SpinnersTest {

    private static final long THREAD = 7;

    private static final StackLine AT_WORK = new StackLine("concurrency.Busy", "processFiles", "Busy.java", 1);

    private final Spinners spinners = spinners(working(0));

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
        spinners.look(stopped(150));
        spinners.look(stopped(150));

        assertThat(spinners.areKnown()).isTrue();
        assertThat(spinners.found()).isEmpty();
    }

    @Test
    void who_is_starved_stays_a_suspect_while_it_uses_the_processor() {
        for (int look = 1; look < 50; look++) {
            spinners.look(stopped(2 * look));
        }
        spinners.look(working(100));

        assertThat(spinners.found()).containsExactly(THREAD);
    }

    @Test
    void who_waits_for_something_by_now_does_not_spin() {
        spinners.look(waiting(300));

        assertThat(spinners.areKnown()).isTrue();
        assertThat(spinners.found()).isEmpty();
    }

    @Test
    void who_was_not_at_work_at_first_is_no_suspect() {
        assertThat(spinners(stopped(0)).areKnown()).isTrue();
    }

    @Test
    void who_waits_for_the_gate_is_no_suspect() {
        TreePicture asks = picture('R', "RUNNABLE", 0, new StackLine("concurrency.kit.GateClient", "ask", "", 1));

        assertThat(Glance.of(asks).runnable()).isEmpty();
    }

    @Test
    void a_second_look_at_the_kernel_makes_a_suspect() {
        Glance first = Glance.of(stopped(0));

        assertThat(first.leavesADoubt()).isTrue();

        Glance second = first.and(List.of(process('R')));

        assertThat(second.leavesADoubt()).isFalse();
        assertThat(new Spinners(stopped(0), second).areKnown()).isFalse();
    }

    @Test
    void a_second_look_that_finds_it_asleep_leaves_the_doubt() {
        assertThat(Glance.of(stopped(0)).and(List.of(process('S'))).leavesADoubt())
                .isTrue();
    }

    @Test
    void where_a_thread_was_on_its_way_to_stands_in_the_last_picture() {
        TreePicture arrived = waiting(20);

        spinners.look(arrived);

        assertThat(spinners.areKnown()).isTrue();
        assertThat(spinners.last()).isSameAs(arrived);
    }

    @Test
    void a_look_at_which_a_jvm_was_too_busy_to_answer_says_nothing() {
        spinners.look(new TreePicture(List.of(), List.of(process('R'))));

        assertThat(spinners.areKnown()).isFalse();
        assertThat(spinners.last().jvms()).hasSize(1);
    }

    private static Spinners spinners(TreePicture first) {
        return new Spinners(first, Glance.of(first));
    }

    private static TreePicture working(double millis) {
        return picture('R', "RUNNABLE", millis, AT_WORK);
    }

    private static TreePicture stopped(double millis) {
        return picture('S', "RUNNABLE", millis, AT_WORK);
    }

    private static TreePicture waiting(double millis) {
        return picture('S', "TIMED_WAITING", millis, AT_WORK);
    }

    private static TreePicture picture(char kernel, String state, double millis, StackLine frame) {
        JavaThread thread = new JavaThread("main", false, THREAD, millis, state, List.of(frame));
        return new TreePicture(
                List.of(new TreePicture.Jvm(process(kernel), new ThreadDump(List.of(thread)))), List.of());
    }

    private static ProcessInfo process(char state) {
        return new ProcessInfo(1, 1, 0, 0, "java", 0, 0, List.of(new TaskInfo(1007, THREAD, state)));
    }
}
