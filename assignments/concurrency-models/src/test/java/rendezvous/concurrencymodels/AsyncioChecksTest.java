package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AsyncioChecksTest extends JudgedEvidence {

    @Test
    void awaiting_one_by_one_and_blocking_the_loop_are_told_apart() {
        CheckResult oneByOne = only(
                reading(
                        "asyncio",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.SingleThreadLoop", "run"),
                                frame("concurrency.AsyncioFileProcessor", "processFiles"))),
                "asyncio.concurrent",
                "asyncio.model",
                "asyncio.counts",
                "asyncio.timing",
                "asyncio.many");
        Pretended blocked = reading(
                        "asyncio",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("concurrency.AsyncioFileProcessor", "processFiles")))
                .call("asyncio", Runs.MAIN, call -> Pretended.requests(call, AsyncioChecksTest::blocking));

        assertThat(oneByOne.nextStep().orElseThrow()).contains("gather");
        assertThat(only(
                                blocked,
                                "asyncio.concurrent",
                                "asyncio.model",
                                "asyncio.counts",
                                "asyncio.timing",
                                "asyncio.many")
                        .meaning()
                        .orElseThrow())
                .contains("You block the only thread");
    }

    @Test
    void requests_that_the_kernel_refutes_prove_nothing() {
        Pretended forged = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request).refuted().made()));

        assertThat(only(
                                forged,
                                "asyncio.concurrent",
                                "asyncio.model",
                                "asyncio.counts",
                                "asyncio.timing",
                                "asyncio.many")
                        .observed()
                        .orElseThrow())
                .isEqualTo("Requests named threads that did not receive the answers.");
    }

    @Test
    void blocking_reads_on_other_threads_are_not_asynchronous() {
        Pretended threads = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> request.kind().equals(InputFile.READ) ? blocking(request) : request));

        assertThat(only(threads, "asyncio.model", "asyncio.many").meaning().orElseThrow())
                .contains("blocking read on other threads");
    }

    @Test
    void counting_on_another_thread_than_the_loops_is_noticed() {
        Pretended pool = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> request.kind().equals(InputFile.COUNT) ? named(request, "pool") : request));

        assertThat(only(pool, "asyncio.counts").observed())
                .contains("Words were counted on another thread than the event loop's.");
    }

    @Test
    void reads_of_other_processes_or_of_several_threads_are_not_the_loops() {
        Pretended processes = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> RequestCopy.of(request).inWorker(900).made()));
        Pretended starters = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> request.number() == 1 ? named(request, "other") : request));

        assertThat(check(processes, "asyncio.model").observed())
                .contains("Files were read by other processes than yours.");
        assertThat(check(starters, "asyncio.model").observed()).contains("More than one thread started the reads.");
        assertThat(check(starters, "asyncio.model").nextStep().orElseThrow()).contains("Call it inside run");
    }

    @Test
    void reads_that_block_other_threads_are_told_with_the_line_that_blocks() {
        StackLine line = frame("concurrency.AsyncioFileProcessor", "process");
        ThreadPicture held = worker("RUNNABLE", frame("concurrency.kit.GateClient", "awaitAnswer"), line);
        ThreadPicture async = worker(
                "RUNNABLE",
                frame("concurrency.kit.GateClient", "awaitAnswer"),
                line,
                frame("java.util.concurrent.CompletableFuture$AsyncSupply", "run"));

        assertThat(blockingReads(held).meaning().orElseThrow()).contains("blocking read on other threads");
        assertThat(blockingReads(held).where())
                .containsExactly(new SourceLocation(Model.SOURCES + "AsyncioFileProcessor.java", 23));
        assertThat(blockingReads(held).observed().orElseThrow()).contains("reads blocked a thread.");
        assertThat(blockingReads(async).meaning().orElseThrow()).contains("supplyAsync runs your blocking call");
    }

    @Test
    void counting_when_the_loop_has_ended_is_noticed_with_its_line() {
        ThreadPicture after = counting(frame("concurrency.AsyncioFileProcessor", "processFiles"));
        ThreadPicture inside = counting(
                frame("concurrency.AsyncioFileProcessor", "process"),
                frame("concurrency.kit.SingleThreadLoop", "run"),
                frame("concurrency.AsyncioFileProcessor", "processFiles"));

        CheckResult check = only(oneByOne("asyncio", InputFile.COUNT, after), "asyncio.counts");

        assertThat(check.observed()).contains("Words were counted after the loop had ended.");
        assertThat(check.where()).containsExactly(new SourceLocation(Model.SOURCES + "AsyncioFileProcessor.java", 23));
        assertThat(check(oneByOne("asyncio", InputFile.COUNT, inside), "asyncio.counts")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void each_file_is_counted_by_countWords() {
        assertThat(only(without("asyncio", InputFile.COUNT), "asyncio.counts").observed())
                .contains("No words were counted by countWords.");
        Pretended some = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.seen(
                                call, call.requests().subList(0, call.requests().size() - 1), call.plateaus()));
        assertThat(only(some, "asyncio.counts").observed()).contains("The words of some files were never counted.");
        Pretended unknown = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> request.kind().equals(InputFile.COUNT) && request.number() % 2 == 0
                                        ? RequestCopy.of(request).item("").made()
                                        : request));
        assertThat(check(unknown, "asyncio.counts").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void what_the_kit_refused_explains_the_rest() {
        assertThat(refused("IllegalStateException: EventLoop.read was called outside of run"))
                .contains("The loop's read was called where the loop doesn't run.");
        assertThat(refused("IllegalStateException: get was called on the event loop's own thread"))
                .contains("The loop waits for a future that only the loop itself can complete.");
    }

    private static Optional<String> refused(String error) {
        Pretended refused = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> CallCopy.of(Pretended.oneByOne(call, InputFile.READ))
                                .results(call.results().stream()
                                        .map(result -> new ResultLine(result.item(), "0", Optional.of(error)))
                                        .toList())
                                .made());
        CheckResult check = check(refused, "asyncio.concurrent");
        assertThat(check.observed().orElseThrow()).endsWith("The kit refused: " + error);
        return check.meaning();
    }

    private static CheckResult blockingReads(ThreadPicture... threads) {
        Pretended blocking = right().call("asyncio", Runs.MAIN, call -> {
            CallFacts changed = Pretended.requests(
                    call, request -> request.kind().equals(InputFile.READ) ? blocking(request) : request);
            List<Plateau> plateaus = new ArrayList<>(changed.plateaus());
            plateaus.set(
                    0,
                    Pretended.plateau(1, Proof.FULL, changed.plateaus().get(0).held(), List.of(threads)));
            return Pretended.seen(changed, changed.requests(), plateaus);
        });
        return only(blocking, "asyncio.model", "asyncio.many");
    }

    /** The loop's thread, while its first count is held. */
    private static ThreadPicture counting(StackLine... frames) {
        int number = numbers(main(right(), "asyncio"), InputFile.COUNT).get(0);
        return new ThreadPicture(
                Pretended.MAIN_PID, Pretended.MAIN_PID, true, "main", false, "RUNNABLE", number, List.of(frames));
    }

    private static Request blocking(Request request) {
        return RequestCopy.of(request).form(Form.BLOCKING).made();
    }

    @Test
    void one_count_at_a_time_is_enough_for_an_event_loop_and_one_read_is_not() {
        assertThat(enough("asyncio", InputFile.COUNT)).isTrue();
        assertThat(enough("asyncio", InputFile.READ)).isFalse();
        assertThat(enough("threading", InputFile.COUNT)).isFalse();
    }

    private static boolean enough(String model, String kind) {
        SessionFacts session =
                oneByOne(model, kind).evidence().attempts(model).findFirst().orElseThrow();
        CallFacts call = session.call(Runs.MAIN).orElseThrow();
        return new ConcurrencyModels().isEnough(session, call, call.plateaus().get(0));
    }
}
