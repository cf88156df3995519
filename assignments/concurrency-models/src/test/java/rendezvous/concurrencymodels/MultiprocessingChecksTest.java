package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.judge.GraderFault;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Plateau;
import rendezvous.model.Points;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class MultiprocessingChecksTest extends JudgedEvidence {

    @Test
    void threads_in_the_main_process_are_no_worker_processes() {
        Pretended threads =
                right().call("multiprocessing", Runs.MAIN, call -> Pretended.requests(call, JudgedEvidence::inMain));

        assertThat(only(
                                threads,
                                "multiprocessing.concurrent",
                                "multiprocessing.model",
                                "multiprocessing.even",
                                "multiprocessing.counts",
                                "multiprocessing.timing",
                                "multiprocessing.survives")
                        .observed()
                        .orElseThrow())
                .contains("At most 0 of 6 reads were in flight in worker processes");
    }

    @Test
    void requests_that_the_kernel_refutes_prove_nothing() {
        Pretended forged = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request).refuted().made()));

        assertThat(only(
                                forged,
                                "multiprocessing.concurrent",
                                "multiprocessing.model",
                                "multiprocessing.even",
                                "multiprocessing.counts",
                                "multiprocessing.timing",
                                "multiprocessing.survives")
                        .observed()
                        .orElseThrow())
                .isEqualTo("Requests named threads that did not receive the answers.");
    }

    @Test
    void a_process_for_each_file_is_no_pool() {
        Pretended many = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request)
                                        .inWorker(1000L + request.item().hashCode())
                                        .made()));

        assertThat(only(many, "multiprocessing.model").observed().orElseThrow())
                .isEqualTo("16 processes read files; the pool should have 6.");
    }

    @Test
    void uneven_shares_are_noticed() {
        Pretended uneven = right().call("multiprocessing", Runs.MAIN, call -> {
            CallFacts moved = Pretended.requests(
                    call,
                    request -> request.number() > 6
                            ? RequestCopy.of(request).inWorker(100).made()
                            : request);
            return Pretended.seen(moved, moved.requests(), moved.plateaus().subList(0, 2));
        });

        assertThat(only(uneven, "multiprocessing.even").observed().orElseThrow())
                .isEqualTo("One worker process read at least two files more than another.");
    }

    @Test
    void counting_in_the_main_process_loses_the_counts() {
        Pretended parent = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> request.kind().equals(InputFile.COUNT) ? inMain(request) : request));

        assertThat(only(parent, "multiprocessing.counts").meaning().orElseThrow())
                .contains("in the main process");
    }

    @Test
    void a_pool_that_never_calls_countWords_is_told_so() {
        assertThat(only(without("multiprocessing", InputFile.COUNT), "multiprocessing.counts")
                        .observed()
                        .orElseThrow())
                .endsWith("The pool never called FileWork.countWords.");
    }

    @Test
    void several_reads_in_one_worker_are_seen_at_any_plateau() {
        Pretended threads = right().call("multiprocessing", Runs.MAIN, call -> {
            List<Integer> reads = numbers(call, InputFile.READ);
            List<Plateau> plateaus = new ArrayList<>(call.plateaus());
            plateaus.add(
                    Pretended.plateau(90, Proof.FULL, List.of(reads.get(0), reads.get(Runs.workers(call))), List.of()));
            return Pretended.seen(call, call.requests(), plateaus);
        });

        assertThat(only(threads, "multiprocessing.model").observed())
                .contains("One worker process held several reads at the same time.");
    }

    @Test
    void one_worker_that_reads_all_is_no_pool() {
        Pretended one = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.oneByOne(
                                Pretended.requests(
                                        call,
                                        request -> RequestCopy.of(request)
                                                .inWorker(100)
                                                .made()),
                                InputFile.READ));

        CheckResult check = check(one, "multiprocessing.concurrent");
        assertThat(check.observed().orElseThrow())
                .startsWith("At most 1 of 6 reads was in flight in worker processes at the same time.");
        assertThat(check.meaning().orElseThrow()).contains("You use fewer processes than the pool should have");
    }

    @Test
    void shares_that_differ_by_one_file_are_even() {
        Pretended uneven = shares(2);

        assertThat(check(right(), "multiprocessing.even").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(uneven, "multiprocessing.even").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void two_workers_of_six_are_too_few_and_keep_a_part() {
        Pretended two = right().call("multiprocessing", Runs.MAIN, call -> {
            CallFacts moved = Pretended.requests(
                    call,
                    request -> RequestCopy.of(request)
                            .inWorker(100 + request.pid() % 2)
                            .made());
            return Pretended.seen(
                    moved, moved.requests(), List.of(pair(moved, InputFile.READ), pair(moved, InputFile.COUNT)));
        });
        CheckResult check = check(two, "multiprocessing.concurrent");

        assertThat(check.points()).isEqualTo(Points.of(7).part(1, 5));
        assertThat(check.meaning().orElseThrow()).contains("You use fewer processes than the pool should have");
        assertThat(check(two, "multiprocessing.model").observed())
                .contains("2 processes read files; the pool should have 6.");
        assertThat(check(two, "multiprocessing.model").meaning().orElseThrow()).contains("fewer processes");
        assertThat(check(two, "multiprocessing.counts").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_makes_workers_wait_for_each_other_is_told_apart() {
        assertThat(waiting(inWorker(100, frame("java.io.FileOutputStream", "writeBytes"))))
                .contains("the pipe is full");
        assertThat(waiting(
                        inWorker(100, frame("concurrency.Worker", "main")),
                        inWorker(101, frame("java.io.FileInputStream", "readBytes"))))
                .contains("You hand out one file and wait for its answer");
        assertThat(waiting(inWorker(100, frame("concurrency.Worker", "main"))))
                .contains("You wait for the answer of one worker process");
    }

    @Test
    void a_worker_after_the_other_is_known_by_the_wait_for_its_end() {
        Pretended one = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.oneByOne(
                                Pretended.requests(
                                        call,
                                        request -> RequestCopy.of(request)
                                                .inWorker(100)
                                                .made()),
                                InputFile.READ,
                                caller("WAITING", frame("java.lang.ProcessImpl", "waitFor"), processFiles())));

        assertThat(check(one, "multiprocessing.concurrent").meaning().orElseThrow())
                .contains("You wait for the answer of one worker process");
    }

    @Test
    void a_pool_that_reads_nothing_is_told_so() {
        assertThat(check(without("multiprocessing", InputFile.READ), "multiprocessing.concurrent")
                        .observed()
                        .orElseThrow())
                .endsWith("The pool read no file through FileWork.read.");
    }

    @Test
    void a_call_without_a_number_of_workers_is_a_fault_of_the_grader() {
        CallFacts call = main(right(), "threading");

        assertThat(Runs.workers(call)).isEqualTo(3);
        assertThatThrownBy(() -> Runs.workers(right().evidence()
                        .attempts(Runs.LOG)
                        .findFirst()
                        .orElseThrow()
                        .call(Runs.RENDER)
                        .orElseThrow()))
                .isInstanceOf(GraderFault.class);
    }

    /** One worker process reads so many files more than it should, which another one leaves out. */
    private static Pretended shares(int more) {
        return right().call("multiprocessing", Runs.MAIN, call -> {
            List<Integer> others = call.requests().stream()
                    .filter(request -> request.pid() == 101 && request.kind().equals(InputFile.READ))
                    .map(Request::number)
                    .limit(more - 1L)
                    .toList();
            return Pretended.requests(
                    call,
                    request -> others.contains(request.number())
                            ? RequestCopy.of(request).inWorker(100).made()
                            : request);
        });
    }

    /** A plateau at which the first request of each process is held. */
    private static Plateau pair(CallFacts call, String kind) {
        List<Integer> held = Stream.of(100L, 101L)
                .map(pid -> call.requests().stream()
                        .filter(request ->
                                request.pid() == pid && request.kind().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .number())
                .toList();
        return Pretended.plateau(kind.equals(InputFile.READ) ? 1 : 2, Proof.STUCK, held, List.of());
    }

    /** Why one read after the other was made, as seen in these threads. */
    private static String waiting(ThreadPicture... threads) {
        return check(reading("multiprocessing", threads), "multiprocessing.concurrent")
                .meaning()
                .orElseThrow();
    }
}
