package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;

import java.util.ArrayList;
import java.util.List;

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
                .contains("At most 0 of 5 reads were in flight in worker processes");
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
                .isEqualTo("11 processes read files; the pool should have 5.");
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
}
