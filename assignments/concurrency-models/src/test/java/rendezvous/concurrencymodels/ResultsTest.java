package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Leftover;
import rendezvous.model.Points;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class ResultsTest extends JudgedEvidence {

    @Test
    void results_are_compared_with_what_was_served() {
        assertThat(only(results("threading", Runs.MAIN, results -> List.of()), "threading.results")
                        .observed()
                        .orElseThrow())
                .contains("has no result");
        assertThat(only(results("threading", Runs.MAIN, JudgedEvidence::reversed), "threading.results")
                        .meaning()
                        .orElseThrow())
                .contains("not in the order of the list");
        assertThat(only(results("threading", Runs.MAIN, ResultsTest::wrong), "threading.results")
                        .observed()
                        .orElseThrow())
                .contains("you returned 7 words");
    }

    @Test
    void a_file_that_is_read_twice_is_noticed() {
        Pretended twice = right().call("threading", Runs.MAIN, call -> {
            List<Request> requests = new ArrayList<>(call.requests());
            requests.add(
                    RequestCopy.of(requests.get(0)).number(requests.size() + 1).made());
            return Pretended.seen(call, requests, call.plateaus());
        });

        assertThat(only(twice, "threading.results").observed().orElseThrow())
                .isEqualTo("Some files of the list were read more than once.");
    }

    @Test
    void a_bad_file_needs_an_error_and_an_empty_list_an_answer() {
        assertThat(only(results("asyncio", Runs.AGAIN, ResultsTest::withoutErrors), "asyncio.errors")
                        .observed()
                        .orElseThrow())
                .contains("can't be read, but its result has no error");
        Pretended threw = right().call(
                        "asyncio",
                        Runs.EMPTY,
                        call -> Pretended.threw(
                                call,
                                "java.lang.IllegalArgumentException",
                                "",
                                frame("concurrency.AsyncioFileProcessor", "processFiles")));
        CheckResult check = only(threw, "asyncio.errors");

        assertThat(check.observed()).contains("With an empty list, processFiles threw IllegalArgumentException.");
        assertThat(check.where()).hasSize(1);
    }

    @Test
    void the_order_of_results_matters_in_the_main_call_only() {
        assertThat(judge(results("threading", Runs.AGAIN, JudgedEvidence::reversed))
                        .score())
                .contains(Points.of(95));
    }

    @Test
    void what_is_left_behind_is_named() {
        Pretended thread = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.left(call, new Leftover(Leftover.Kind.THREAD, "pool-1-thread-1", List.of())));
        Pretended process = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.left(call, new Leftover(Leftover.Kind.PROCESS, "java", List.of())));

        assertThat(only(thread, "threading.clean").nextStep().orElseThrow()).contains("shutdown()");
        assertThat(only(process, "multiprocessing.clean").observed().orElseThrow())
                .contains("Worker processes");
    }

    @Test
    void the_order_that_a_race_gave_is_not_told() {
        Pretended one = results("threading", Runs.MAIN, JudgedEvidence::reversed);
        Pretended other = results("threading", Runs.MAIN, results -> {
            List<ResultLine> turned = new ArrayList<>(results);
            Collections.rotate(turned, 1);
            return turned;
        });

        assertThat(judge(one)).isEqualTo(judge(other));
    }

    @Test
    void the_files_that_a_race_chose_are_not_named() {
        Pretended one = results("threading", Runs.MAIN, results -> wrongAt(results, 0));
        Pretended other = results("threading", Runs.MAIN, results -> wrongAt(results, 3));

        assertThat(judge(one)).isEqualTo(judge(other));
        assertThat(only(one, "threading.results").observed().orElseThrow()).startsWith("For some files");
        Pretended lost = results("threading", Runs.MAIN, results -> results.subList(1, results.size()));
        Pretended more = results("threading", Runs.MAIN, results -> results.subList(0, results.size() - 2));
        assertThat(judge(lost)).isEqualTo(judge(more));
    }

    @Test
    void a_good_file_that_came_back_as_an_error_is_told_so() {
        CheckResult check = only(
                results(
                        "asyncio",
                        Runs.AGAIN,
                        results -> results.stream()
                                .map(result -> new ResultLine(result.item(), "0", Optional.of("broken")))
                                .toList()),
                "asyncio.errors");

        assertThat(check.observed().orElseThrow()).endsWith("can be read, but its result is an error: broken");
        assertThat(check.meaning()).contains("A file that can be read came back as an error.");
    }

    @Test
    void files_that_were_never_read_are_noticed_whatever_was_returned() {
        Pretended none = right().call("threading", Runs.MAIN, call -> Pretended.seen(call, List.of(), call.plateaus()));
        Pretended some = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.seen(
                                call, call.requests().subList(1, call.requests().size()), call.plateaus()));

        assertThat(check(none, "threading.results").observed().orElseThrow())
                .endsWith("was read 0 times, and so was each of the others.");
        assertThat(check(none, "threading.results").meaning())
                .contains("Results appeared although files were never read.");
        assertThat(check(some, "threading.results").observed()).contains("Some files of the list were never read.");
    }

    @Test
    void files_that_were_all_read_twice_are_told_with_the_number() {
        Pretended twice = right().call("threading", Runs.MAIN, call -> {
            List<Request> requests = new ArrayList<>(call.requests());
            requests.addAll(call.requests());
            return Pretended.seen(call, requests, call.plateaus());
        });

        CheckResult check = check(twice, "threading.results");
        assertThat(check.observed().orElseThrow()).endsWith("was read 2 times, and so was each of the others.");
        assertThat(check.meaning()).contains("A file was read more often than it stands in the list.");
    }

    @Test
    void results_of_nobodys_files_are_too_many() {
        Pretended main = results("threading", Runs.MAIN, ResultsTest::withAnother);
        Pretended again = results("threading", Runs.AGAIN, ResultsTest::withAnother);

        assertThat(only(main, "threading.results").observed().orElseThrow()).endsWith("but more results came back.");
        assertThat(only(again, "threading.errors").observed())
                .contains("The list had 4 entries, but 5 results came back.");
    }

    @Test
    void a_file_that_stands_in_the_list_twice_needs_two_results() {
        Pretended once = results("threading", Runs.AGAIN, results -> {
            List<ResultLine> changed = new ArrayList<>(results);
            changed.remove(twice(results));
            return changed;
        });

        assertThat(only(once, "threading.errors").observed().orElseThrow())
                .endsWith("-twice.txt stands in the list 2 times, but has 1 result.");
    }

    @Test
    void of_several_faults_the_one_that_explains_the_others_is_told() {
        Pretended both = results("threading", Runs.MAIN, results -> {
            List<ResultLine> changed = new ArrayList<>(wrongAt(results, 0));
            changed.set(1, new ResultLine(results.get(1).item(), "0", Optional.of("broken")));
            return changed;
        });
        Pretended damaged = results("threading", Runs.AGAIN, results -> withoutErrors(wrong(results)));

        assertThat(only(both, "threading.results").observed())
                .contains("Some files can be read, but their results are errors.");
        assertThat(only(damaged, "threading.errors").observed().orElseThrow())
                .contains("can't be read, but its result has no error and says 7 words.");
    }

    @Test
    void a_bad_file_without_a_result_is_told_what_it_needs() {
        Pretended none = results(
                "threading",
                Runs.AGAIN,
                results -> results.stream()
                        .filter(result -> result.error().isEmpty())
                        .toList());

        assertThat(only(none, "threading.errors").observed().orElseThrow())
                .endsWith("-damaged.txt can't be read, so it needs a result with an error, but has no result.");
    }

    @Test
    void leftovers_are_told_with_the_lines_where_they_stand_but_for_those_that_run() {
        Pretended threads = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.left(
                                call,
                                thread(frame("java.lang.Thread", "sleep"), line(31)),
                                thread(line(50)),
                                thread(),
                                thread(frame("java.lang.Object", "wait"), line(12)),
                                thread(frame("java.lang.Object", "wait"), line(13)),
                                thread(frame("java.lang.Object", "wait"), line(14))));

        assertThat(only(threads, "threading.clean").where())
                .extracting(SourceLocation::line)
                .containsExactly(12, 13, 14);
        assertThat(only(threads, "threading.clean").observed())
                .contains("Threads that keep the JVM alive still ran after processFiles had returned.");
    }

    private static Leftover thread(StackLine... stack) {
        return new Leftover(Leftover.Kind.THREAD, "pool-1-thread-1", List.of(stack));
    }

    private static StackLine line(int number) {
        return new StackLine("concurrency.ThreadedFileProcessor", "process", "ThreadedFileProcessor.java", number);
    }

    private static ResultLine twice(List<ResultLine> results) {
        return results.stream()
                .filter(result -> result.item().endsWith("-twice.txt"))
                .findFirst()
                .orElseThrow();
    }

    private static List<ResultLine> withAnother(List<ResultLine> results) {
        List<ResultLine> changed = new ArrayList<>(results);
        changed.add(new ResultLine("nobody.txt", "7", Optional.empty()));
        return changed;
    }

    private static List<ResultLine> wrongAt(List<ResultLine> results, int place) {
        List<ResultLine> changed = new ArrayList<>(results);
        changed.set(place, new ResultLine(results.get(place).item(), "7", Optional.empty()));
        return changed;
    }

    private static List<ResultLine> wrong(List<ResultLine> results) {
        return results.stream()
                .map(result -> new ResultLine(result.item(), "7", result.error()))
                .toList();
    }

    private static List<ResultLine> withoutErrors(List<ResultLine> results) {
        return results.stream()
                .map(result -> new ResultLine(result.item(), result.value(), Optional.empty()))
                .toList();
    }
}
