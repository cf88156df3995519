package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.SessionFacts;
import rendezvous.model.Verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody sets the clock of the machine while the runs are measured. */
class ClockJumpTest extends JudgedEvidence {

    private static final Duration JUMP = Duration.ofSeconds(-3);

    @Test
    void stamps_and_times_that_a_jump_may_have_spoilt_cost_no_points() {
        CheckResult log = check(jumped(spoilt(), JUMP), "log.honest");

        assertThat(log.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(log.points()).isEqualTo(log.maxPoints());
        assertThat(log.observed().orElseThrow()).startsWith("The clock of the machine was set while");
        assertThat(check(jumped(wrongTable(), JUMP), "table.honest").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check(jumped(wrongSeconds(), JUMP), "log.honest").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void clocks_that_differ_a_little_excuse_nothing() {
        assertThat(check(jumped(spoilt(), Duration.ofMillis(15)), "log.honest").verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(check(jumped(wrongTable(), Duration.ofMillis(-15)), "table.honest")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void what_can_be_true_passes_all_the_same() {
        assertThat(check(jumped(right(), JUMP), "log.honest").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(jumped(right(), JUMP), "table.honest").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void only_the_session_that_is_stamped_is_played_again() {
        ConcurrencyModels module = new ConcurrencyModels();

        assertThat(jumped(right(), JUMP).sessions())
                .allSatisfy(session -> assertThat(module.leavesADoubt(session))
                        .isEqualTo(session.id().equals(Runs.LOG)));
        assertThat(jumped(right(), Duration.ofMillis(15)).sessions()).noneMatch(module::leavesADoubt);
    }

    @Test
    void the_attempt_whose_clock_was_left_alone_decides() {
        List<SessionFacts> attempts = new ArrayList<>(jumped(spoilt(), JUMP).sessions());
        attempts.addAll(right().sessions().stream()
                .filter(session -> session.id().equals(Runs.LOG))
                .toList());
        Pretended right = right();

        Pretended again = new Pretended(right.files(), right.build(), attempts);

        assertThat(check(again, "log.honest").verdict()).isEqualTo(Verdict.PASSED);
    }

    /** The clock was put back in the first run. */
    private static Pretended spoilt() {
        return right().log(log -> log.replaceFirst(":31\\.010Z END", ":28.010Z END"));
    }

    private static Pretended wrongSeconds() {
        return right().log(log -> log.replaceFirst("seconds=1\\.010", "seconds=0.200"));
    }

    private static Pretended wrongTable() {
        return rendered(Pretended.table("1.010").replaceFirst("1\\.010", "0.200"));
    }

    private static Pretended jumped(Pretended evidence, Duration jump) {
        Pretended jumped = evidence;
        for (SessionFacts session : evidence.sessions()) {
            jumped = jumped.session(
                    session.id(), facts -> SessionCopy.of(facts).clockJump(jump).made());
        }
        return jumped;
    }
}
