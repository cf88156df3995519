package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Points;
import rendezvous.model.Proof;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ThreadingChecksTest extends JudgedEvidence {

    private static final String THREADED = "src/main/java/concurrency/ThreadedFileProcessor.java";
    private static final String THREADED_NAME = "ThreadedFileProcessor.java";

    @Test
    void a_right_solution_scores_all_points_but_the_manual_ones() {
        Scorecard card = judge(right());

        assertThat(card.checks())
                .filteredOn(check -> check.verdict() != Verdict.PASSED)
                .extracting(CheckResult::id)
                .containsExactly("analysis.judged");
        assertThat(card.score()).contains(Points.of(95));
    }

    @Test
    void join_in_the_start_loop_is_recognised_with_its_line() {
        CheckResult check = only(
                reading("threading", caller("WAITING", frame("java.lang.Thread", "join"), processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.shared",
                "threading.timing");

        assertThat(check.observed().orElseThrow())
                .contains("At most 1 of", "The thread that called processFiles was in Thread.join.");
        assertThat(check.meaning()).contains("You start a thread and wait for it before you start the next one.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 23));
        assertThat(check.picture()).contains("threading/main");
    }

    @Test
    void run_in_the_place_of_start_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("concurrency.ThreadedFileProcessor", "lambda$process$0"),
                                frame("java.lang.Thread", "run"),
                                processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.shared",
                "threading.timing");

        assertThat(check.meaning().orElseThrow()).contains("You call run()");
    }

    @Test
    void requests_that_the_kernel_refutes_prove_nothing() {
        Pretended forged = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request).refuted().made()));

        assertThat(only(
                                forged,
                                "threading.concurrent",
                                "threading.model",
                                "threading.counts",
                                "threading.shared",
                                "threading.timing")
                        .observed()
                        .orElseThrow())
                .isEqualTo("Requests named threads that did not receive the answers.");
    }

    @Test
    void a_pool_of_one_thread_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller(
                                "WAITING",
                                frame("java.util.concurrent.FutureTask", "get"),
                                frame("java.util.concurrent.AbstractExecutorService", "invokeAll"),
                                processFiles()),
                        worker(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("java.util.concurrent.ThreadPoolExecutor", "runWorker"))),
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.shared",
                "threading.timing");

        assertThat(check.meaning().orElseThrow()).contains("Your pool has fewer threads than there are files");
    }

    @Test
    void get_right_after_submit_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller("WAITING", frame("java.util.concurrent.FutureTask", "get"), processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.shared",
                "threading.timing");

        assertThat(check.nextStep().orElseThrow()).contains("call get() in a second loop");
    }

    @Test
    void one_lock_around_all_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller("WAITING", frame("java.lang.Thread", "join"), processFiles()),
                        worker("BLOCKED", frame("concurrency.ThreadedFileProcessor", "process"))),
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.shared",
                "threading.timing");

        assertThat(check.meaning().orElseThrow()).contains("wait for one lock");
    }

    @Test
    void a_smaller_pool_keeps_a_part_and_blocks_nothing() {
        Pretended pool = right().call("threading", Runs.MAIN, call -> {
            List<Integer> reads = numbers(call, InputFile.READ);
            List<Integer> counts = numbers(call, InputFile.COUNT);
            return Pretended.seen(
                    call,
                    call.requests(),
                    List.of(
                            Pretended.plateau(1, Proof.STUCK, reads.subList(0, 3), List.of()),
                            Pretended.plateau(2, Proof.STUCK, counts.subList(0, 3), List.of())));
        });
        CheckResult check = only(pool, "threading.concurrent");

        int files = main(pool, "threading").expected().size();
        assertThat(check.points()).isEqualTo(Points.of(6).part(2, files - 1));
    }

    @Test
    void the_common_pool_is_no_thread_of_your_own() {
        Pretended common = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> named(request, "ForkJoinPool.commonPool-worker-1")));

        assertThat(only(common, "threading.model").observed())
                .contains("Files were read by threads of the common pool.");
    }

    @Test
    void counting_after_the_join_loses_the_counts() {
        CheckResult check = only(
                oneByOne(
                        "threading",
                        InputFile.COUNT,
                        caller("RUNNABLE", frame("concurrency.kit.GateClient", "awaitAnswer"), processFiles())),
                "threading.counts");

        assertThat(check.meaning().orElseThrow()).contains("counted on one thread, the main thread");
    }

    @Test
    void counting_by_other_means_is_told_as_such() {
        CheckResult check = only(without("threading", InputFile.COUNT), "threading.counts");

        assertThat(check.observed().orElseThrow()).endsWith("Your program never called FileWork.countWords.");
        assertThat(check.meaning().orElseThrow()).contains("counted by countWords");
    }

    @Test
    void which_thread_was_seen_first_changes_nothing() {
        ThreadPicture waiting = caller("WAITING", frame("java.lang.Thread", "join"), processFiles());
        ThreadPicture first =
                worker("BLOCKED", new StackLine("concurrency.ThreadedFileProcessor", "a", THREADED_NAME, 31));
        ThreadPicture second =
                worker("BLOCKED", new StackLine("concurrency.ThreadedFileProcessor", "b", THREADED_NAME, 47));

        assertThat(judge(reading("threading", first, waiting, second)))
                .isEqualTo(judge(reading("threading", second, first, waiting)));
    }

    @Test
    void counts_are_judged_by_the_attempt_that_shows_them_best() {
        Pretended first =
                oneByOne("threading", InputFile.COUNT, caller("TIMED_WAITING", frame("java.lang.Thread", "sleep")));
        Pretended second = right();
        List<SessionFacts> both = Stream.concat(first.sessions().stream(), second.sessions().stream())
                .toList();

        assertThat(judge(new Pretended(first.files(), first.build(), both)).checks())
                .filteredOn(check -> check.id().equals("threading.counts"))
                .singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void the_tools_of_the_other_models_are_told_apart() {
        Pretended processes = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request).inWorker(900).made()));
        Pretended loop = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request)
                                        .form(Form.NON_BLOCKING)
                                        .made()));
        Pretended one = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request)
                                        .tid(7)
                                        .thread("Thread-7")
                                        .made()));

        assertThat(only(processes, "threading.model").observed())
                .contains("Files were read by other processes than yours.");
        assertThat(only(loop, "threading.model").observed()).contains("Files were read through an event loop.");
        assertThat(only(one, "threading.model").observed().orElseThrow()).endsWith("files were in flight on 1 thread.");
    }

    @Test
    void a_parallel_stream_is_told_with_the_line_that_reads() {
        ThreadPicture task = worker(
                "RUNNABLE",
                frame("concurrency.kit.GateClient", "awaitAnswer"),
                new StackLine("concurrency.ThreadedFileProcessor", "process", THREADED_NAME, 40),
                frame("java.util.stream.ForEachOps$ForEachTask", "compute"));
        CheckResult check = only(pictured(task), "threading.model");

        assertThat(check.meaning().orElseThrow()).contains("A parallel stream runs your files");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 40));
        assertThat(check(reading("threading", task), "threading.concurrent")
                        .meaning()
                        .orElseThrow())
                .contains("A parallel stream runs your files");
    }

    @Test
    void get_is_right_after_submit_if_other_threads_come_later_or_the_line_says_so() {
        ThreadPicture inGet = caller("WAITING", frame("java.util.concurrent.FutureTask", "get"), processFiles());
        Pretended oneThread = reading("threading", inGet)
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request)
                                        .tid(7)
                                        .thread("pool-1-thread-1")
                                        .made()));

        assertThat(nextStep(reading("threading", inGet))).contains("call get() in a second loop");
        assertThat(nextStep(oneThread)).doesNotContain("call get() in a second loop");
        assertThat(nextStep(oneThread.file(THREADED, "\n".repeat(22) + "pool.submit(task).get();")))
                .contains("call get() in a second loop");
        assertThat(nextStep(oneThread.file(THREADED, "\n".repeat(22) + "CompletableFuture.supplyAsync(task).join();")))
                .contains("call get() in a second loop");
    }

    @Test
    void a_join_explains_only_what_was_quite_alone() {
        ThreadPicture inJoin = caller("WAITING", frame("java.lang.Thread", "join"), processFiles());
        Pretended pairs = right().call("threading", Runs.MAIN, call -> {
            List<Integer> reads = numbers(call, InputFile.READ);
            return Pretended.seen(
                    call,
                    call.requests(),
                    List.of(Pretended.plateau(1, Proof.STUCK, reads.subList(0, 2), List.of(inJoin))));
        });

        assertThat(nextStep(pairs)).doesNotContain("then join them in a second loop");
        assertThat(nextStep(reading("threading", inJoin))).contains("then join them in a second loop");
    }

    @Test
    void one_thread_without_any_wait_reads_one_after_the_other() {
        assertThat(check(
                                reading(
                                        "threading",
                                        caller(
                                                "RUNNABLE",
                                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                                processFiles())),
                                "threading.concurrent")
                        .meaning())
                .contains("One thread reads file after file, so that each has to wait for those before it.");
    }

    @Test
    void a_pool_that_is_too_small_for_the_reads_is_not_punished_for_its_counts_again() {
        Pretended pool = right().call("threading", Runs.MAIN, call -> {
            List<Integer> reads = numbers(call, InputFile.READ);
            List<Integer> counts = numbers(call, InputFile.COUNT);
            return Pretended.seen(
                    call,
                    call.requests(),
                    List.of(
                            Pretended.plateau(1, Proof.STUCK, reads.subList(0, 3), List.of()),
                            Pretended.plateau(2, Proof.STUCK, counts.subList(0, 2), List.of())));
        });

        assertThat(check(pool, "threading.counts").observed().orElseThrow()).startsWith("At most 2 of 3 counts");
        assertThat(check(pool, "threading.counts").points()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_call_that_did_not_return_after_its_reads_is_explained_by_its_end() {
        Pretended threw = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.threw(
                                Pretended.oneByOne(call, InputFile.READ), "java.lang.IllegalStateException", "broken"));

        assertThat(check(threw, "threading.concurrent").observed().orElseThrow())
                .endsWith("processFiles threw IllegalStateException: broken.");
    }

    private static String nextStep(Pretended evidence) {
        return check(evidence, "threading.concurrent").nextStep().orElseThrow();
    }

    /** All reads are in flight, and one of the threads is seen. */
    private static Pretended pictured(ThreadPicture thread) {
        return right().call("threading", Runs.MAIN, call -> {
            List<Plateau> plateaus = new ArrayList<>(call.plateaus());
            plateaus.set(0, Pretended.plateau(1, Proof.FULL, plateaus.get(0).held(), List.of(thread)));
            return Pretended.seen(call, call.requests(), plateaus);
        });
    }
}
