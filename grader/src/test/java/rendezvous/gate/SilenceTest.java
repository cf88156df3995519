package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.gate.StuckProof.Answer;
import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.Proof;
import rendezvous.model.StackLine;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

class SilenceTest {

    private static final Answer STUCK = stuck(1.25);
    private static final Answer IDLE = new Answer(Optional.of(Proof.IDLE), STUCK.picture(), true);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Silence silence = new Silence();
    private long clock;

    @Test
    void a_tree_that_stays_stuck_is_a_deadlock() {
        silence.look(7, 0, STUCK, Map.of());
        assertThat(silence.isDeadlock()).isFalse();

        silence.look(7, 2 * SECOND, STUCK, Map.of());

        assertThat(silence.isDeadlock()).isTrue();
        assertThat(silence.proof()).isEqualTo(Proof.STUCK);
    }

    @Test
    void a_tree_that_moved_in_between_is_none() {
        silence.look(7, 0, STUCK, Map.of());
        silence.look(7, 2 * SECOND, stuck(1.26), Map.of());

        assertThat(silence.isDeadlock()).isFalse();
    }

    @Test
    void looks_that_the_machine_spoils_take_nothing_back() {
        silence.look(7, 0, STUCK, Map.of());
        silence.look(7, SECOND, Answer.RUNNING, Map.of());
        silence.look(7, 2 * SECOND, Answer.MAY_MOVE, Map.of());
        assertThat(silence.isDeadlock()).isFalse();

        silence.look(7, 3 * SECOND, STUCK, Map.of());

        assertThat(silence.isDeadlock()).isTrue();
    }

    @Test
    void a_wait_with_a_time_limit_takes_it_back() {
        silence.look(7, 0, STUCK, Map.of());
        silence.look(7, SECOND, new Answer(Optional.of(Proof.IDLE), STUCK.picture(), true), Map.of());
        silence.look(7, 2 * SECOND, STUCK, Map.of());

        assertThat(silence.isDeadlock()).isFalse();
    }

    @Test
    void whatever_comes_in_ends_the_silence() {
        silence.look(7, 0, STUCK, Map.of());
        silence.look(8, 40 * SECOND, STUCK, Map.of());

        assertThat(silence.isDeadlock()).isFalse();
        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_gate_that_looks_once_in_many_seconds_knows_of_no_stall() {
        for (int look = 0; look < 4; look++) {
            silence.look(7, 16L * look * SECOND, Answer.MAY_MOVE, Map.of());
        }

        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_program_that_sleeps_for_long_is_stalled() {
        for (int second = 0; second <= 30; second++) {
            silence.look(7, second * SECOND, second % 4 == 0 ? Answer.RUNNING : Answer.MAY_MOVE, Map.of());
        }

        assertThat(silence.isStall()).isTrue();
        assertThat(silence.proof()).isEqualTo(Proof.IDLE);
    }

    @Test
    void a_program_that_waits_for_a_processor_is_excused() {
        for (int second = 0; second <= 100; second++) {
            silence.look(7, second * SECOND, second % 4 == 0 ? Answer.MAY_MOVE : Answer.RUNNING, Map.of());
        }

        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_program_that_wakes_up_only_to_sleep_again_is_stalled_after_some_seconds() {
        napUntil(4.9, 0);
        assertThat(silence.isStall()).isFalse();

        napUntil(5.2, 0);

        assertThat(silence.isStall()).isTrue();
        assertThat(silence.isSleep()).isTrue();
        assertThat(silence.proof()).isEqualTo(Proof.IDLE);
    }

    @Test
    void a_program_whose_threads_had_to_wait_for_a_processor_did_not_sleep() {
        napUntil(25, 0.9);

        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_single_long_sleep_may_still_come_to_its_end() {
        sleepUntil(25, now -> IDLE, 0);
        assertThat(silence.isStall()).isFalse();

        sleepUntil(31, now -> IDLE, 0);

        assertThat(silence.isStall()).isTrue();
        assertThat(silence.isSleep()).isTrue();
    }

    @Test
    void a_stall_that_the_machine_disturbed_is_no_sleep_for_sure() {
        sleepUntil(31, now -> IDLE, 0.4);

        assertThat(silence.isStall()).isTrue();
        assertThat(silence.isSleep()).isFalse();
    }

    @Test
    void on_a_busy_machine_the_same_sleep_is_seen_a_little_later() {
        napUntil(5.2, 0.2);
        assertThat(silence.isSleep()).isFalse();

        napUntil(8, 0.2);

        assertThat(silence.isSleep()).isTrue();
    }

    @Test
    void what_may_be_a_deadlock_is_given_the_time_to_be_proved_to_be_one() {
        sleepUntil(25, now -> Answer.MAY_MOVE, 0);

        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_program_that_waits_for_the_gate_does_not_sleep() {
        for (int second = 0; second < 25; second++) {
            silence.look(7, second * SECOND, idle(second), Map.of());
        }

        assertThat(silence.isStall()).isFalse();
    }

    /** At each look the program has used a little more processor time. */
    private void napUntil(double seconds, double wanted) {
        sleepUntil(seconds, SilenceTest::idle, wanted);
    }

    /** Looks ten times in a second, at one thread that wants the processor for this part of the time. */
    private void sleepUntil(double seconds, LongFunction<Answer> answer, double wanted) {
        for (; clock <= seconds * SECOND; clock += SECOND / 10) {
            silence.look(7, clock, answer.apply(clock), Map.of(11L, new Scheduled(0, (long) (clock * wanted), false)));
        }
    }

    private static Answer idle(long cpuMillis) {
        return new Answer(
                Optional.of(Proof.IDLE),
                stuck("TIMED_WAITING", (double) cpuMillis).picture(),
                true);
    }

    @Test
    void a_look_whether_a_monitor_is_free_is_no_move() {
        silence.look(7, 0, stuck("BLOCKED", 1.25), Map.of());
        silence.look(7, 2 * SECOND, stuck("BLOCKED", 1.26), Map.of());

        assertThat(silence.isDeadlock()).isTrue();
    }

    private static Answer stuck(double cpuMillis) {
        return stuck("WAITING", cpuMillis);
    }

    private static Answer stuck(String state, double cpuMillis) {
        List<StackLine> stack = List.of(new StackLine("java.lang.Thread", "join", "Thread.java", 1304));
        JavaThread main = new JavaThread("main", false, 2, cpuMillis, state, stack);
        ProcessInfo process = new ProcessInfo(7, 7, 1, 100, "java", 0, 0, List.of());
        TreePicture picture =
                new TreePicture(List.of(new TreePicture.Jvm(process, new ThreadDump(List.of(main)))), List.of());
        return new Answer(Optional.of(Proof.STUCK), Optional.of(picture), true);
    }
}
