package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.MachineLoad;
import rendezvous.model.SessionFacts;

import java.util.List;
import java.util.function.UnaryOperator;

/** Files were held for 600 ms one after the other, which took 620 ms; a right solution needs 100 ms of a processor. */
class TimingTest extends JudgedEvidence {

    private static final long MILLI = 1_000_000;

    @Test
    void threads_and_a_loop_may_take_a_half_and_a_pool_the_whole() {
        assertThat(took(Model.THREADING, 310, 0, 0, 0).isInTime()).isTrue();
        assertThat(took(Model.THREADING, 311, 0, 0, 0).isInTime()).isFalse();
        assertThat(took(Model.ASYNCIO, 311, 0, 0, 0).isInTime()).isFalse();
        assertThat(took(Model.MULTIPROCESSING, 620, 0, 0, 0).isInTime()).isTrue();
        assertThat(took(Model.MULTIPROCESSING, 621, 0, 0, 0).isInTime()).isFalse();
        assertThat(took(Model.THREADING, 311, 0, 0, 0).over()).startsWith("more than half of the time");
        assertThat(took(Model.MULTIPROCESSING, 621, 0, 0, 0).over()).startsWith("longer than");
    }

    @Test
    void a_measure_that_the_machine_stretched_excuses_nobody_who_sleeps() {
        MachineLoad starved = new MachineLoad(2, 3700 * MILLI, 1800 * MILLI, 1175 * MILLI);
        Timing slept = new Timing(Model.THREADING, 600 * MILLI, 15_000 * MILLI, 0, 1100 * MILLI, 100 * MILLI, starved);

        assertThat(slept.isOwnFault()).isFalse();
        assertThat(slept.isGood()).isFalse();
    }

    @Test
    void a_measure_that_the_machine_stretched_a_little_counts_as_it_is() {
        MachineLoad load = new MachineLoad(2, 500 * MILLI, 500 * MILLI, 0);

        assertThat(new Timing(Model.THREADING, 600 * MILLI, 880 * MILLI, 0, 440 * MILLI, 100 * MILLI, load).isInTime())
                .isTrue();
        assertThat(new Timing(Model.THREADING, 600 * MILLI, 1200 * MILLI, 0, 450 * MILLI, 100 * MILLI, load).isInTime())
                .isTrue();
        assertThat(new Timing(Model.THREADING, 600 * MILLI, 1200 * MILLI, 0, 451 * MILLI, 100 * MILLI, load).isInTime())
                .isFalse();
    }

    @Test
    void a_pause_that_may_have_gone_by_before_the_first_request_is_neither_good_nor_a_fault() {
        MachineLoad quiet = new MachineLoad(2, 0, 0, 0);

        assertThat(took(Model.MULTIPROCESSING, 360, 600, quiet).isGood()).isTrue();
        assertThat(took(Model.MULTIPROCESSING, 361, 600, quiet).isGood()).isFalse();
        assertThat(took(Model.MULTIPROCESSING, 361, 600, quiet).isOwnFault()).isFalse();
        assertThat(took(Model.MULTIPROCESSING, 361, 600, quiet).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 180, 300, quiet).isGood()).isTrue();
        assertThat(took(Model.THREADING, 181, 300, quiet).isGood()).isFalse();
    }

    @Test
    void on_an_idle_machine_what_is_over_the_bound_is_the_programs_own_fault() {
        assertThat(took(Model.THREADING, 301, 0, 0, 0).isOwnFault()).isTrue();
        assertThat(took(Model.THREADING, 300, 0, 0, 0).isOwnFault()).isFalse();
        assertThat(took(Model.MULTIPROCESSING, 600, 0, 0, 0).isOwnFault()).isFalse();
    }

    @Test
    void the_time_in_which_the_gate_was_away_is_taken_off() {
        assertThat(took(Model.THREADING, 400, 0, 0, 100).isOwnFault()).isFalse();
        assertThat(took(Model.THREADING, 401, 0, 0, 100).isOwnFault()).isTrue();
    }

    @Test
    void the_time_in_which_it_wanted_a_processor_is_taken_off_up_to_what_a_right_solution_needs() {
        assertThat(took(Model.THREADING, 350, 0, 50, 0).isOwnFault()).isFalse();
        assertThat(took(Model.THREADING, 351, 0, 50, 0).isOwnFault()).isTrue();
        assertThat(took(Model.THREADING, 400, 0, 4000, 0).isOwnFault()).isFalse();
        assertThat(took(Model.THREADING, 401, 0, 4000, 0).isOwnFault()).isTrue();
    }

    @Test
    void what_it_may_need_stretches_with_what_the_others_take() {
        assertThat(took(Model.THREADING, 500, 500, 4000, 0).isOwnFault())
                .as("half of two processors was left: twice as long")
                .isFalse();
        assertThat(took(Model.THREADING, 501, 501, 4000, 0).isOwnFault()).isTrue();
        assertThat(took(Model.THREADING, 4300, 8600, 5000, 0).isOwnFault())
                .as("a twentieth of a processor is always left: forty times as long at most")
                .isFalse();
        assertThat(took(Model.THREADING, 4301, 8602, 5000, 0).isOwnFault()).isTrue();
        assertThat(took(Model.THREADING, 523, 0, 4000, 100).isOwnFault())
                .as("the gate was away for a fifth of the time, so that a processor gave a fifth less")
                .isFalse();
        assertThat(took(Model.THREADING, 525, 0, 4000, 100).isOwnFault()).isTrue();
    }

    @Test
    void only_far_beyond_the_bound_on_a_quiet_machine_nothing_is_left_to_doubt() {
        assertThat(took(Model.THREADING, 299, 0, 0, 0).isDoubtful()).isFalse();
        assertThat(took(Model.THREADING, 450, 0, 0, 0).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 451, 0, 0, 0).isDoubtful()).isFalse();
        assertThat(took(Model.THREADING, 550, 0, 100, 0).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 551, 0, 100, 0).isDoubtful()).isFalse();
        assertThat(took(Model.THREADING, 500, 0, 0, 50).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 501, 0, 0, 50).isDoubtful()).isFalse();
        assertThat(took(Model.MULTIPROCESSING, 750, 0, 0, 0).isDoubtful()).isTrue();
        assertThat(took(Model.MULTIPROCESSING, 751, 0, 0, 0).isDoubtful()).isFalse();
    }

    @Test
    void what_others_may_have_disturbed_is_measured_again() {
        assertThat(took(Model.THREADING, 1000, 199, 0, 0).isDoubtful()).isFalse();
        assertThat(took(Model.THREADING, 1000, 200, 0, 0).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 1000, 0, 0, 199).isDoubtful()).isFalse();
        assertThat(took(Model.THREADING, 1000, 0, 0, 200).isDoubtful()).isTrue();
        assertThat(took(Model.THREADING, 9000, 0, -1, 0).isDoubtful()).isTrue();
    }

    @Test
    void where_the_kernel_does_not_tell_nobody_is_to_blame() {
        assertThat(took(Model.THREADING, 9000, 0, -1, 0).isOwnFault()).isFalse();
        assertThat(took(Model.THREADING, 9000, 0, -1, 0).isGood()).isFalse();
        assertThat(took(Model.THREADING, 305, 0, 0, 0).isGood()).isFalse();
        assertThat(took(Model.THREADING, 299, 0, 0, 0).isGood()).isTrue();
    }

    @Test
    void it_is_measured_from_the_first_request_to_the_return() {
        Timing timing = Timing.of(session("threading")).orElseThrow();
        CallFacts call = session("threading").call(Runs.TIMED).orElseThrow();

        assertThat(timing.nanos())
                .isEqualTo(call.returnedNanos() - call.requests().get(0).arrivedNanos());
        assertThat(timing.startNanos()).isEqualTo(call.requests().get(0).arrivedNanos() - call.calledNanos());
        assertThat(timing.heldNanos())
                .isEqualTo(
                        call.expected().size() * Runs.timedRead(Model.THREADING).toNanos());
        assertThat(timing.needNanos()).isEqualTo(100 * MILLI);
        assertThat(Timing.of(session("multiprocessing")).orElseThrow().needNanos())
                .as("each worker needs what the driver needed to start")
                .isEqualTo(3 * session("multiprocessing").readyNanos());
    }

    @Test
    void what_did_not_return_or_asked_for_nothing_has_no_time() {
        assertThat(Timing.of(session(Runs.SHARED))).isEmpty();
        assertThat(Timing.of(with(
                        Runs.TIMED, call -> CallCopy.of(call).ended(CallEnd.CUT).made())))
                .isEmpty();
        assertThat(Timing.of(with(Runs.TIMED, call -> Pretended.seen(call, List.of(), List.of()))))
                .isEmpty();
        assertThat(Timing.of(with(Runs.BASELINE, call -> Pretended.seen(call, List.of(), List.of()))))
                .isEmpty();
    }

    private static SessionFacts with(String call, UnaryOperator<CallFacts> change) {
        return SessionCopy.of(session("threading")).call(call, change).made();
    }

    private static SessionFacts session(String id) {
        return right().evidence().attempts(id).findFirst().orElseThrow();
    }

    private static Timing took(Model model, long millis, long others, long wanted, long away) {
        return took(
                model, 0, millis, new MachineLoad(2, others * MILLI, wanted < 0 ? -1 : wanted * MILLI, away * MILLI));
    }

    private static Timing took(Model model, long startMillis, long millis, MachineLoad load) {
        return new Timing(model, 600 * MILLI, 620 * MILLI, startMillis * MILLI, millis * MILLI, 100 * MILLI, load);
    }
}
