package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.CheckResult;
import rendezvous.model.MachineLoad;
import rendezvous.model.SessionFacts;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.stream.Stream;

class TimingChecksTest extends JudgedEvidence {

    private static final long MILLI = 1_000_000L;
    private static final MachineLoad IDLE = new MachineLoad(2, 0, 20 * MILLI, 5 * MILLI);

    @ParameterizedTest
    @ValueSource(strings = {"threading", "multiprocessing", "asyncio"})
    void a_program_that_sleeps_while_the_machine_is_idle_loses_the_point(String model) {
        CheckResult check = only(timed(model, 2000, IDLE), model + ".timing");

        assertThat(check.observed().orElseThrow()).startsWith("The files took ").contains("one after the other");
        assertThat(check.meaning().orElseThrow()).contains("sleeps");
        assertThat(check.nextStep()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"threading", "multiprocessing", "asyncio"})
    void who_sleeps_loses_it_on_a_busy_machine_as_well(String model) {
        MachineLoad busy = new MachineLoad(2, 3800 * MILLI, 300 * MILLI, 200 * MILLI);

        only(timed(model, 2000, busy), model + ".timing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threading", "multiprocessing", "asyncio"})
    void who_only_waits_for_a_processor_that_others_use_keeps_it(String model) {
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);

        assertThat(verdict(timed(model, 2000, starved), model)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threading", "multiprocessing", "asyncio"})
    void who_burns_the_processors_himself_is_not_excused(String model) {
        MachineLoad burning = new MachineLoad(2, 100 * MILLI, 4000 * MILLI, 50 * MILLI);

        only(timed(model, 4000, burning), model + ".timing");
    }

    @Test
    void a_gate_that_was_late_is_nobodys_fault() {
        MachineLoad late = new MachineLoad(2, 0, 20 * MILLI, 1900 * MILLI);

        assertThat(verdict(timed("threading", 2000, late), "threading")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void where_the_kernel_does_not_tell_nobody_fails() {
        MachineLoad unknown = new MachineLoad(2, 0, -1, 0);

        assertThat(verdict(timed("asyncio", 2000, unknown), "asyncio")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void one_attempt_in_time_is_enough() {
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);
        Pretended twice = attempts(timed("threading", 2000, starved), right());

        assertThat(verdict(twice, "threading")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_took_too_long_is_measured_again_whoever_is_to_blame() {
        ConcurrencyModels module = new ConcurrencyModels();
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);

        assertThat(module.leavesADoubt(threading(timed("threading", 2000, starved))))
                .isTrue();
        assertThat(module.leavesADoubt(threading(timed("threading", 2000, IDLE))))
                .isTrue();
        assertThat(module.leavesADoubt(threading(right()))).isFalse();
    }

    @Test
    void nobody_fails_who_was_disturbed_in_one_attempt() {
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);
        Pretended twice = attempts(timed("threading", 2000, IDLE), timed("threading", 2000, starved));

        assertThat(verdict(twice, "threading")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void who_does_not_read_the_files_is_not_fast() {
        Pretended idle = right().call(
                        "threading",
                        Runs.TIMED,
                        call -> Pretended.seen(call, call.requests().subList(0, 2), call.plateaus()));

        assertThat(only(idle, "threading.timing").observed()).contains("Some files of the list were never read.");
    }

    private static Pretended attempts(Pretended first, Pretended second) {
        List<SessionFacts> both = Stream.concat(first.sessions().stream(), second.sessions().stream())
                .toList();
        return new Pretended(first.files(), first.build(), both);
    }

    private static SessionFacts threading(Pretended evidence) {
        return evidence.evidence().attempts("threading").findFirst().orElseThrow();
    }

    private static Verdict verdict(Pretended evidence, String model) {
        return judge(evidence).checks().stream()
                .filter(check -> check.id().equals(model + ".timing"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Pretended timed(String model, long millis, MachineLoad load) {
        return right().call(
                        model,
                        Runs.TIMED,
                        call -> CallCopy.of(call)
                                .took(millis * MILLI)
                                .load(load)
                                .made());
    }
}
