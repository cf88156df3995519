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

    private static final String TYPE = "concurrency.ThreadedFileProcessor";
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
        Pretended gaveUp = right().call("threading", Runs.MAIN, call -> unanswered(held(call, waiting(true), false)));
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
