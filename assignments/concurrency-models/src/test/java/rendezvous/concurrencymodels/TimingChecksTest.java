package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.judge.GraderFault;
import rendezvous.model.CheckResult;
import rendezvous.model.MachineLoad;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceLocation;
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

        assertThat(check(timed(model, 2000, starved), model + ".timing").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
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

        assertThat(check(timed("threading", 2000, late), "threading.timing").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void where_the_kernel_does_not_tell_nobody_fails() {
        MachineLoad unknown = new MachineLoad(2, 0, -1, 0);

        assertThat(check(timed("asyncio", 2000, unknown), "asyncio.timing").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void one_attempt_in_time_is_enough() {
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);
        Pretended twice = attempts(timed("threading", 2000, starved), right());

        assertThat(check(twice, "threading.timing").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_took_too_long_is_measured_again_whoever_is_to_blame() {
        ConcurrencyModels module = new ConcurrencyModels();
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);

        assertThat(module.leavesADoubt(threading(timed("threading", 2000, starved))))
                .isTrue();
        assertThat(module.leavesADoubt(threading(timed("threading", 400, IDLE))))
                .isTrue();
        assertThat(module.leavesADoubt(threading(right()))).isFalse();
    }

    @Test
    void who_reads_one_file_after_the_other_is_not_measured_again() {
        Pretended slow = timed("threading", 400, IDLE)
                .call("threading", Runs.MAIN, call -> Pretended.oneByOne(call, InputFile.READ))
                .call("threading", Runs.MAIN, call -> Pretended.oneByOne(call, InputFile.COUNT));

        assertThat(new ConcurrencyModels().leavesADoubt(threading(slow))).isFalse();
    }

    @Test
    void who_slept_for_long_on_a_quiet_machine_is_not_asked_to_sleep_again() {
        ConcurrencyModels module = new ConcurrencyModels();

        assertThat(module.leavesADoubt(threading(timed("threading", 1000, IDLE))))
                .isFalse();
        assertThat(check(timed("threading", 1000, IDLE), "threading.timing").verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void nobody_fails_who_was_disturbed_in_one_attempt() {
        MachineLoad starved = new MachineLoad(2, 3990 * MILLI, 1900 * MILLI, 50 * MILLI);
        Pretended twice = attempts(timed("threading", 2000, IDLE), timed("threading", 2000, starved));

        assertThat(check(twice, "threading.timing").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void who_does_not_read_the_files_is_not_fast() {
        Pretended idle = right().call(
                        "threading",
                        Runs.TIMED,
                        call -> Pretended.seen(call, call.requests().subList(0, 2), call.plateaus()));

        assertThat(only(idle, "threading.timing").observed()).contains("Some files of the list were never read.");
    }

    /** These are lines of a submission that is read, and never run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(100)", // what the check looks for
                "java.util.concurrent.locks.LockSupport.parkNanos(100)",
                "new CountDownLatch(1).await(1, TimeUnit.SECONDS)",
                "new Thread().join(100)"
            })
    void the_lines_that_sleep_or_wait_with_a_limit_are_told(String statement) {
        assertThat(slow("new Thread(() -> {}).start(); " + statement + ";").where())
                .containsExactly(new SourceLocation(Model.SOURCES + "ThreadedFileProcessor.java", 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new CountDownLatch(0).await()", "new Thread().join()", "files.get(0)"})
    void a_wait_without_a_limit_is_no_reason_to_be_slow(String statement) {
        assertThat(slow("new Thread(() -> {}).start(); " + statement + ";").where())
                .isEmpty();
    }

    @Test
    void files_whose_reads_were_never_answered_were_not_read() {
        Pretended unanswered = right().call(
                        "threading",
                        Runs.TIMED,
                        call -> Pretended.requests(
                                call,
                                request ->
                                        RequestCopy.of(request).neverReleased().made()));

        assertThat(only(unanswered, "threading.timing").observed()).contains("Some files of the list were never read.");
    }

    @Test
    void evidence_without_times_is_a_fault_of_the_grader() {
        Pretended none = right().call("threading", Runs.BASELINE, call -> Pretended.seen(call, List.of(), List.of()));

        assertThatThrownBy(() -> judge(none)).isInstanceOf(GraderFault.class).hasMessageContaining("has no times");
    }

    @Test
    void a_call_that_threw_took_no_time_and_is_explained() {
        Pretended threw = right().call(
                        "threading",
                        Runs.TIMED,
                        call -> Pretended.threw(call, "java.lang.IllegalStateException", "broken"));

        assertThat(only(threw, "threading.timing").observed())
                .contains("The call \"timed\" threw IllegalStateException: broken.");
    }

    private static CheckResult slow(String body) {
        Reference program = written("ThreadedFileProcessor", body, "");
        Pretended late = Pretended.right(program.sources())
                .call(
                        "threading",
                        Runs.TIMED,
                        call -> CallCopy.of(call).took(2000 * MILLI).load(IDLE).made());
        return judge(late, program).checks().stream()
                .filter(check -> check.id().equals("threading.timing"))
                .findFirst()
                .orElseThrow();
    }

    private static Pretended attempts(Pretended first, Pretended second) {
        List<SessionFacts> both = Stream.concat(first.sessions().stream(), second.sessions().stream())
                .toList();
        return new Pretended(first.files(), first.build(), both);
    }

    private static SessionFacts threading(Pretended evidence) {
        return evidence.evidence().attempts("threading").findFirst().orElseThrow();
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
