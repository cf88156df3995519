package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.SourceLocation;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.stream.Stream;

/** How the caller waits while all files are held. */
class WaitingChecksTest extends JudgedEvidence {

    private static final long SECOND = 1_000_000_000;
    private static final String TYPE = "concurrency.ThreadedFileProcessor";
    private static final String STOPS = """
            ExecutorService pool = Executors.newCachedThreadPool();
            Future<?> done = pool.submit(() -> {}); // WAIT
            pool.shutdownNow();""";
    private static final List<SourceLocation> LINE =
            List.of(new SourceLocation(Model.SOURCES + "ThreadedFileProcessor.java", 8));

    @Test
    void a_thread_that_spins_is_told_to_wait_and_where_it_asks() {
        Reference program = written(
                "ThreadedFileProcessor",
                "new Thread(() -> {}).start(); while (new CountDownLatch(0).getCount() > 0) { Thread.onSpinWait(); }",
                "");
        ThreadPicture caller = Pretended.caller("RUNNABLE", Pretended.frame(TYPE, "processFiles"));
        Pretended spins =
                Pretended.right(program.sources()).call("threading", Runs.MAIN, call -> held(call, caller, true));
        CheckResult check = of(spins, program, "threading.timing");

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.observed())
                .contains("While all files were in flight, a thread used the processor without a pause.");
        assertThat(check.meaning().orElseThrow()).contains("again and again");
        assertThat(check.where()).isEqualTo(LINE);
    }

    @Test
    void a_thread_that_only_happened_to_run_does_not_spin() {
        ThreadPicture caller = Pretended.caller("RUNNABLE", Pretended.frame(TYPE, "processFiles"));
        Pretended runs = right().call("threading", Runs.MAIN, call -> held(call, caller, false));

        assertThat(check(runs, "threading.timing").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_call_that_returned_while_its_caller_waited_with_a_limit_gave_up() {
        Pretended gaveUp = gaveUp();
        CheckResult check = check(gaveUp, "threading.results");

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.observed().orElseThrow())
                .startsWith("processFiles returned while files were still in flight.")
                .contains("ThreadPoolExecutor.awaitTermination");
        assertThat(check.nextStep().orElseThrow()).contains("without a time limit");
        assertThat(check(gaveUp, "threading.counts").observed().orElseThrow())
                .endsWith(check.observed().orElseThrow());
    }

    @Test
    void a_call_that_returned_early_for_another_reason_did_not_give_up() {
        Pretended early = right().call("threading", Runs.MAIN, call -> unanswered(held(call, waiting(false), false)));

        assertThat(check(early, "threading.results").observed().orElse(""))
                .doesNotContain("returned while files were still in flight");
    }

    @Test
    void a_wait_with_a_limit_that_was_not_reached_is_right() {
        Pretended patient = right().call("threading", Runs.MAIN, call -> held(call, waiting(true), false));

        assertThat(check(patient, "threading.results").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void who_gives_up_may_be_late_for_the_odd_files_only_since_the_machine_is() {
        Pretended late = impatient(2 * SECOND);

        assertThat(check(late, "threading.errors").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void who_gives_up_had_time_enough_for_the_odd_files_if_they_took_none() {
        Pretended inTime = impatient(SECOND);

        assertThat(check(inTime, "threading.errors").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void who_waits_for_good_is_blamed_for_odd_files_however_long_they_took() {
        Pretended patient = right().call("threading", Runs.MAIN, call -> held(call, waiting(true), false))
                .call(
                        "threading",
                        Runs.AGAIN,
                        call -> CallCopy.of(call)
                                .took(60 * SECOND)
                                .results(List.of())
                                .made());

        assertThat(check(patient, "threading.errors").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void who_gives_up_may_leave_timed_files_unread_only_since_the_machine_is_late() {
        Pretended late = gaveUp().call(
                        "threading",
                        Runs.TIMED,
                        call -> CallCopy.of(call)
                                .took(2 * SECOND)
                                .requests(call.requests().subList(0, 1))
                                .made());

        assertThat(check(late, "threading.timing").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void who_gave_up_only_after_long_may_have_been_in_time_on_a_faster_machine() {
        Pretended late = gaveUpAfter(5 * SECOND);

        assertThat(check(onSlowMachine(late), "threading.results").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check(onSlowMachine(late), "threading.counts").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_limit_that_is_longer_than_files_are_held_is_not_blamed_on_any_machine() {
        assertThat(check(onQuickMachine(gaveUpAfter(4 * SECOND)), "threading.results")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void pauses_before_all_files_are_in_flight_dont_lengthen_a_limit() {
        Pretended paused = gaveUpAfter(5 * SECOND)
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request)
                                        .arrivedAt(3 * SECOND)
                                        .made()));

        assertThat(check(onQuickMachine(paused), "threading.results").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check(onSlowMachine(paused), "threading.results").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void who_lets_its_files_wait_for_each_other_gave_up_however_long_it_took() {
        Pretended late = right().call("threading", Runs.MAIN, call -> {
            CallFacts held = unanswered(held(call, waiting(true), false));
            Plateau idle =
                    Pretended.plateau(1, Proof.IDLE, held.plateaus().get(0).held(), List.of(waiting(true)));
            return CallCopy.of(held).plateaus(List.of(idle)).took(5 * SECOND).made();
        });

        assertThat(check(late, "threading.results").observed().orElseThrow())
                .startsWith("processFiles returned while files were still in flight.");
    }

    @Test
    void who_waits_for_nothing_is_told_so_with_the_line_that_starts_the_work() {
        Reference program = written("ThreadedFileProcessor", "new Thread(() -> {}).start();", "");
        Pretended hasty = returnedEarly(program, SECOND / 10);

        for (String id : List.of("threading.concurrent", "threading.results", "threading.errors")) {
            CheckResult check = of(hasty, program, id);
            assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(check.observed().orElseThrow()).contains("processFiles returned before its files were read.");
            assertThat(check.nextStep().orElseThrow()).contains("Wait for each thread");
            assertThat(check.where()).isEqualTo(LINE);
        }
    }

    @Test
    void who_stops_its_own_work_is_told_so_even_if_nothing_was_asked_for() {
        Reference program = written("ThreadedFileProcessor", STOPS, "");
        CheckResult check = of(askedForNothing(program), program, "threading.concurrent");

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.meaning().orElseThrow()).contains("shutdownNow() interrupts");
        assertThat(check.where()).extracting(SourceLocation::line).containsExactly(10);
    }

    @Test
    void who_waits_before_it_stops_its_pool_doesnt_stop_its_own_work() {
        Reference program = written("ThreadedFileProcessor", STOPS.replace("// WAIT", "done.get();"), "");
        CheckResult check = of(askedForNothing(program), program, "threading.concurrent");

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.observed().orElseThrow()).doesNotContain("returned before its files");
    }

    @Test
    void who_returned_before_anybody_looked_may_have_waited_with_a_limit() {
        Pretended unseen = onSlowMachine(returnedEarly(Reference.compiled(), 2 * SECOND));

        assertThat(judge(unseen).checks())
                .filteredOn(check ->
                        check.id().startsWith("threading.") && !check.id().equals("threading.clean"))
                .hasSize(7)
                .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(Verdict.INCONCLUSIVE));
    }

    @Test
    void who_pauses_and_waits_for_nothing_is_not_excused_by_a_machine_that_was_not_slow() {
        Pretended paused = onQuickMachine(returnedEarly(Reference.compiled(), 2 * SECOND));

        for (String id : List.of("threading.concurrent", "threading.results", "threading.errors")) {
            assertThat(check(paused, id).verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void who_waits_in_a_helper_before_it_stops_its_pool_doesnt_stop_its_own_work() {
        Reference program = written(
                "ThreadedFileProcessor",
                STOPS.replace("// WAIT", "\ntake(done);"),
                "static void take(Future<?> done) throws Exception { done.get(); }");
        CheckResult check = of(askedForNothing(program), program, "threading.concurrent");

        assertThat(check.observed().orElseThrow()).doesNotContain("returned before its files");
    }

    private static Pretended onSlowMachine(Pretended evidence) {
        return evidence.call(
                "threading",
                Runs.BASELINE,
                call -> CallCopy.of(call).took(2 * SECOND).made());
    }

    private static Pretended onQuickMachine(Pretended evidence) {
        return evidence.call(
                "threading",
                Runs.BASELINE,
                call -> CallCopy.of(call).took(SECOND * 7 / 10).made());
    }

    private static Pretended gaveUpAfter(long nanos) {
        return right().call(
                        "threading",
                        Runs.MAIN,
                        call -> CallCopy.of(unanswered(held(call, waiting(true), false)))
                                .took(nanos)
                                .made());
    }

    /** Nobody had looked at it, and nothing was answered. */
    private static Pretended returnedEarly(Reference program, long nanos) {
        return Pretended.right(program.sources())
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> CallCopy.of(unanswered(call))
                                .plateaus(List.of())
                                .results(List.of())
                                .took(nanos)
                                .made());
    }

    private static Pretended askedForNothing(Reference program) {
        return Pretended.right(program.sources())
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> CallCopy.of(Pretended.seen(call, List.of(), List.of()))
                                .results(List.of())
                                .took(SECOND / 10)
                                .made());
    }

    /** It gave up after three seconds, and the odd files have no results. */
    private static Pretended impatient(long nanos) {
        return gaveUp().call(
                        "threading",
                        Runs.AGAIN,
                        call -> CallCopy.of(call).took(nanos).results(List.of()).made());
    }

    private static Pretended gaveUp() {
        return gaveUpAfter(3 * SECOND);
    }

    private static ThreadPicture waiting(boolean limited) {
        return Pretended.caller(
                limited ? "TIMED_WAITING" : "WAITING",
                Pretended.frame("java.util.concurrent.ThreadPoolExecutor", "awaitTermination"),
                Pretended.frame(TYPE, "processFiles"));
    }

    /** At the first plateau the caller was seen like that. */
    private static CallFacts held(CallFacts call, ThreadPicture caller, boolean spinning) {
        Plateau first = call.plateaus().get(0);
        List<Long> spins = spinning ? List.of(caller.tid()) : List.of();
        Plateau seen = new Plateau(1, 10, first.wanted(), first.held(), Proof.FULL, List.of(caller), spins);
        List<Plateau> others = call.plateaus().subList(1, call.plateaus().size());
        return Pretended.seen(
                call,
                call.requests(),
                Stream.concat(Stream.of(seen), others.stream()).toList());
    }

    /** Its reads were never answered, and nothing was counted. */
    private static CallFacts unanswered(CallFacts call) {
        CallFacts cut = Pretended.requests(
                call, request -> RequestCopy.of(request).neverReleased().made());
        return Pretended.seen(
                cut,
                cut.requests().stream()
                        .filter(request -> request.kind().equals(InputFile.READ))
                        .toList(),
                call.plateaus().subList(0, 1));
    }

    private static CheckResult of(Pretended evidence, Reference program, String id) {
        return judge(evidence, program).checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
