package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Proof;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

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
}
