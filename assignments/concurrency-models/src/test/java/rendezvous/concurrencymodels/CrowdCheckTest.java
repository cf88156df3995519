package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

class CrowdCheckTest extends JudgedEvidence {

    private static final String CHECK = "asyncio.many";

    @Test
    void batches_are_not_all_files() {
        Pretended batches = many(call -> Pretended.seen(call, call.requests(), List.of(stuckWith(100), stuckWith(50))));

        CheckResult check = only(batches, CHECK);

        assertThat(check.observed()).contains("At most 100 of 1000 reads were in flight at the same time.");
        assertThat(check.nextStep()).isPresent();
    }

    @Test
    void a_thread_for_each_file_is_no_event_loop() {
        Pretended threads = many(call -> Pretended.requests(
                call, request -> request.kind().equals(InputFile.READ) ? blocking(request) : request));

        assertThat(only(threads, CHECK).meaning().orElseThrow()).contains("one thread for any number of files");
    }

    @Test
    void too_many_threads_are_explained() {
        Pretended ended = right().session(
                        "asyncio", facts -> Pretended.endedIn(facts, Runs.MANY, ProcessEnd.TASK_LIMIT, CallEnd.CUT))
                .call("asyncio", Runs.MANY, call -> Pretended.seen(call, List.of(), List.of()));

        assertThat(only(ended, CHECK).observed().orElseThrow()).contains("more threads and processes");
    }

    @Test
    void the_first_of_a_crowd_stand_for_all_others() {
        Pretended few = many(call -> Pretended.seen(call, call.requests().subList(0, 250), call.plateaus()));

        assertThat(judge(few).checks())
                .filteredOn(check -> check.id().equals(CHECK))
                .singleElement()
                .satisfies(check -> assertThat(check.observed()).isEmpty());
    }

    @Test
    void a_crowd_of_other_processes_or_of_several_starters_is_no_loop() {
        Pretended processes = many(call -> Pretended.requests(
                call, request -> RequestCopy.of(request).inWorker(900).made()));
        Pretended starters = many(
                call -> Pretended.requests(call, request -> request.number() == 1 ? named(request, "other") : request));

        assertThat(only(processes, CHECK).observed()).contains("More than one thread started the reads.");
        assertThat(only(starters, CHECK).observed()).contains("More than one thread started the reads.");
    }

    @Test
    void who_had_all_in_flight_must_still_return_each_result() {
        Pretended lost = many(call -> Pretended.results(call, call.results().subList(0, 999)));
        Pretended hangs = right().session(
                        "asyncio",
                        facts -> Pretended.endedIn(facts, Runs.MANY, ProcessEnd.DEADLOCKED, CallEnd.DEADLOCKED));

        assertThat(only(lost, CHECK).observed().orElseThrow()).endsWith("has no result.");
        assertThat(only(hangs, CHECK).observed().orElseThrow()).contains("deadlock");
    }

    @Test
    void a_crowd_that_the_clock_cut_off_decides_nothing() {
        Pretended slow = right().session(
                        "asyncio", facts -> Pretended.endedIn(facts, Runs.MANY, ProcessEnd.WALL_LIMIT, CallEnd.CUT))
                .call("asyncio", Runs.MANY, call -> Pretended.seen(call, call.requests(), List.of(stuckWith(100))));

        assertThat(check(slow, CHECK).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Pretended many(UnaryOperator<CallFacts> change) {
        return right().call("asyncio", Runs.MANY, change);
    }

    private static Plateau stuckWith(int held) {
        return new Plateau(
                1, 10, 1000, IntStream.rangeClosed(1, held).boxed().toList(), Proof.STUCK, List.of(), List.of());
    }

    private static Request blocking(Request request) {
        return RequestCopy.of(request)
                .form(Form.BLOCKING)
                .tid(request.number())
                .thread("Thread-" + request.number())
                .made();
    }
}
