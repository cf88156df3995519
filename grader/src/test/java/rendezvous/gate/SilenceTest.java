package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.gate.StuckProof.Answer;
import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.Proof;
import rendezvous.model.StackLine;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SilenceTest {

    private static final Answer STUCK = stuck(1.25);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Silence silence = new Silence();

    @Test
    void a_tree_that_stays_stuck_is_a_deadlock() {
        silence.look(7, 0, STUCK);
        assertThat(silence.isDeadlock()).isFalse();

        silence.look(7, 2 * SECOND, STUCK);

        assertThat(silence.isDeadlock()).isTrue();
        assertThat(silence.proof()).isEqualTo(Proof.STUCK);
    }

    @Test
    void a_tree_that_moved_in_between_is_none() {
        silence.look(7, 0, STUCK);
        silence.look(7, 2 * SECOND, stuck(1.26));

        assertThat(silence.isDeadlock()).isFalse();
    }

    @Test
    void looks_that_the_machine_spoils_take_nothing_back() {
        silence.look(7, 0, STUCK);
        silence.look(7, SECOND, Answer.RUNNING);
        silence.look(7, 2 * SECOND, Answer.MAY_MOVE);
        assertThat(silence.isDeadlock()).isFalse();

        silence.look(7, 3 * SECOND, STUCK);

        assertThat(silence.isDeadlock()).isTrue();
    }

    @Test
    void a_wait_with_a_time_limit_takes_it_back() {
        silence.look(7, 0, STUCK);
        silence.look(7, SECOND, new Answer(Optional.of(Proof.IDLE), STUCK.picture(), true));
        silence.look(7, 2 * SECOND, STUCK);

        assertThat(silence.isDeadlock()).isFalse();
    }

    @Test
    void whatever_comes_in_ends_the_silence() {
        silence.look(7, 0, STUCK);
        silence.look(8, 40 * SECOND, STUCK);

        assertThat(silence.isDeadlock()).isFalse();
        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_program_that_sleeps_for_long_is_stalled() {
        for (int second = 0; second <= 30; second++) {
            silence.look(7, second * SECOND, second % 4 == 0 ? Answer.RUNNING : Answer.MAY_MOVE);
        }

        assertThat(silence.isStall()).isTrue();
        assertThat(silence.proof()).isEqualTo(Proof.IDLE);
    }

    @Test
    void a_program_that_waits_for_a_processor_is_excused() {
        for (int second = 0; second <= 100; second++) {
            silence.look(7, second * SECOND, second % 4 == 0 ? Answer.MAY_MOVE : Answer.RUNNING);
        }

        assertThat(silence.isStall()).isFalse();
    }

    @Test
    void a_look_whether_a_monitor_is_free_is_no_move() {
        silence.look(7, 0, stuck("BLOCKED", 1.25));
        silence.look(7, 2 * SECOND, stuck("BLOCKED", 1.26));

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
