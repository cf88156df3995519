package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallEnd;
import rendezvous.model.CheckResult;
import rendezvous.model.Killed;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of four files in two workers, the first worker was killed at the first file. */
class SurvivalCheckTest extends JudgedEvidence {

    private static final String CHECK = "multiprocessing.survives";
    private static final long DEAD = 100;

    @Test
    void the_files_of_the_dead_worker_may_be_errors() {
        assertThat(check(killed(Set.of(0, 2), Set.of(0, 2)), CHECK).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(killed(Set.of(0, 1), Set.of(0, 1)), CHECK).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(killed(Set.of(0), Set.of(0)), CHECK).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void who_has_them_read_again_elsewhere_is_right_too() {
        assertThat(check(killed(Set.of(), Set.of()), CHECK).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_file_that_another_worker_did_may_not_be_lost() {
        assertThat(only(killed(Set.of(0, 1), Set.of(0)), CHECK).observed().orElseThrow())
                .contains("A file that another worker read and counted came back as an error.");
    }

    @Test
    void more_errors_than_a_share_mean_that_others_were_given_up() {
        assertThat(only(killed(Set.of(0, 1, 2), Set.of(0, 1, 2)), CHECK)
                        .observed()
                        .orElseThrow())
                .contains("More files came back as errors than one worker can have been given.");
    }

    @Test
    void a_count_that_nobody_made_is_no_result() {
        Pretended madeUp = killed(Set.of(0), Set.of(0)).call("multiprocessing", Runs.SURVIVES, call -> {
            List<ResultLine> results = new ArrayList<>(call.results());
            results.set(0, new ResultLine(results.get(0).item(), "0", Optional.empty()));
            return Pretended.results(call, results);
        });

        assertThat(only(madeUp, CHECK).observed().orElseThrow()).contains("has a result without an error");
    }

    @Test
    void a_file_without_a_result_is_missed() {
        Pretended lost = killed(Set.of(0), Set.of(0))
                .call(
                        "multiprocessing",
                        Runs.SURVIVES,
                        call -> Pretended.results(
                                call, call.results().subList(1, call.results().size())));

        assertThat(only(lost, CHECK).observed().orElseThrow()).contains("Some files of the list have no result.");
    }

    @Test
    void an_exception_is_explained_with_its_line() {
        Pretended threw = right().call(
                        "multiprocessing",
                        Runs.SURVIVES,
                        call -> Pretended.threw(
                                call,
                                "java.io.EOFException",
                                "",
                                Pretended.frame("concurrency.MultiprocessingFileProcessor", "processFiles")));

        CheckResult check = only(threw, CHECK);

        assertThat(check.observed().orElseThrow())
                .startsWith("One of the worker processes was killed")
                .contains("EOF");
        assertThat(check.where()).hasSize(1);
        assertThat(check.nextStep().orElseThrow()).contains("FileResult.failed");
    }

    @Test
    void who_waits_for_a_dead_worker_loses_this_check_alone() {
        Pretended hangs = right().session(
                        "multiprocessing",
                        facts -> Pretended.endedIn(facts, Runs.SURVIVES, ProcessEnd.DEADLOCKED, CallEnd.DEADLOCKED));

        assertThat(only(hangs, CHECK).observed().orElseThrow())
                .startsWith("One of the worker processes was killed")
                .contains("deadlock");
    }

    @Test
    void a_pool_that_never_had_two_workers_can_not_show_it() {
        Pretended one = right().call(
                        "multiprocessing",
                        Runs.SURVIVES,
                        call -> CallCopy.of(call).killed(Optional.empty()).made());

        assertThat(only(one, CHECK).observed().orElseThrow()).startsWith("There were never 2 worker processes");
    }

    @Test
    void a_result_too_many_is_noticed() {
        Pretended more = killed(Set.of(0), Set.of(0)).call("multiprocessing", Runs.SURVIVES, call -> {
            List<ResultLine> results = new ArrayList<>(call.results());
            results.add(results.get(1));
            return CallCopy.of(call).results(results).made();
        });

        assertThat(only(more, CHECK).observed().orElseThrow())
                .endsWith("More results came back than the list has entries.");
    }

    @Test
    void what_the_dead_worker_counted_itself_or_nobody_let_it_count_is_not_done() {
        Pretended ofDead = killed(Set.of(0, 1), Set.of(0)).call("multiprocessing", Runs.SURVIVES, call -> {
            String item = call.results().get(1).item();
            return Pretended.requests(
                    call,
                    request -> request.item().equals(item)
                            ? RequestCopy.of(request).inWorker(DEAD + 900).made()
                            : request);
        });
        Pretended unanswered = killed(Set.of(0, 1), Set.of(0)).call("multiprocessing", Runs.SURVIVES, call -> {
            String item = call.results().get(1).item();
            return Pretended.requests(
                    call,
                    request -> request.item().equals(item)
                            ? RequestCopy.of(request).neverReleased().made()
                            : request);
        });

        assertThat(check(ofDead, CHECK).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(unanswered, CHECK).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void who_threw_before_anybody_was_killed_is_told_what_was_thrown() {
        Pretended threw = right().call(
                        "multiprocessing",
                        Runs.SURVIVES,
                        call -> CallCopy.of(Pretended.threw(call, "java.io.IOException", "no pool"))
                                .killed(Optional.empty())
                                .made());

        assertThat(only(threw, CHECK).observed()).contains("The call \"survives\" threw IOException: no pool.");
    }

    /** Some files came back as errors, and some were never counted by anybody who lived. */
    private static Pretended killed(Set<Integer> errors, Set<Integer> notCounted) {
        return right().call("multiprocessing", Runs.SURVIVES, call -> {
            List<ResultLine> results = new ArrayList<>(call.results());
            errors.forEach(
                    at -> results.set(at, new ResultLine(results.get(at).item(), "0", Optional.of("worker died"))));
            Set<String> lost =
                    notCounted.stream().map(at -> results.get(at).item()).collect(Collectors.toSet());
            List<Request> requests = call.requests().stream()
                    .filter(request -> !request.kind().equals(InputFile.COUNT) || !lost.contains(request.item()))
                    .toList();
            return CallCopy.of(call)
                    .requests(requests)
                    .killed(Optional.of(new Killed(DEAD + 900, results.get(0).item(), 1)))
                    .results(results)
                    .made();
        });
    }
}
