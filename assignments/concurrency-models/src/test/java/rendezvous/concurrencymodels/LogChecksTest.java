package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.CheckResult;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.Map;

class LogChecksTest extends JudgedEvidence {

    @Test
    void a_line_of_the_log_is_shown_where_it_is_wrong() {
        CheckResult check =
                only(right().log(log -> log.replaceFirst("START", "Start")), "log.format", "log.events", "log.honest");

        assertThat(check.observed()).contains("""
                logs/concurrency_results.log, line 1, column 26: expected START, END or TABLE
                ####-##-##T##:##:##.###Z Start model=threading workload=io-bound files=#
                                         ^""");
    }

    @Test
    void an_empty_log_and_missing_lines_are_noticed() {
        assertThat(only(right().log(log -> ""), "log.format", "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("is empty");
        assertThat(only(right().log(log -> log.replaceFirst(".* END .*\n", "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("Event 2 of the log should be \"END model=threading");
        assertThat(only(right().log(log -> log.replaceFirst(".* TABLE .*\n", "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("TABLE lines");
    }

    @Test
    void an_event_that_should_be_another_is_shown_where_it_differs() {
        String forged = """
                2026-11-21T10:15:30.000Z START model=sequential workload=io-bound files=3
                2026-11-21T10:15:39.000Z END model=sequential workload=io-bound files=3 seconds=9.000
                """;

        String files = "files=" + filesOfFirstRun();
        assertThat(only(right().log(log -> forged + log), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("it is \"START model=sequential workload=io-bound files=3\".")
                .endsWith("""
                        logs/concurrency_results.log, line 1, column 38: expected START model=threading workload=io-bound %s
                        ####-##-##T##:##:##.###Z START model=sequential workload=io-bound files=3
                                                             ^""".formatted(files));
        assertThat(only(right().log(log -> log.replaceFirst(".* START .*\n", "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .endsWith("""
                        logs/concurrency_results.log, line 1, column 26: expected START model=threading workload=io-bound %s
                        ####-##-##T##:##:##.###Z END model=threading workload=io-bound %s seconds=#
                                                 ^""".formatted(files, files));
    }

    @Test
    void an_event_too_many_at_the_end_is_noticed() {
        assertThat(only(
                                right().log(log -> log + log.lines().findFirst().orElseThrow() + "\n"),
                                "log.events",
                                "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("The log has 13 START and END lines for 6 runs.");
    }

    private static int filesOfFirstRun() {
        return right().sessions().stream()
                .flatMap(session -> session.call(Runs.measured("threading", "io-bound")).stream())
                .mapToInt(call -> call.expected().size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void times_must_lie_between_what_the_grader_saw() {
        assertThat(logged("1010.000")).contains("milliseconds");
        assertThat(logged("0.000")).contains("0.0 s");
        assertThat(logged("0.500")).contains("shorter");
        assertThat(logged("2.017")).contains("longer than the call took");
        assertThat(only(right().log(log -> log.replaceFirst(":30.000Z", ":30.900Z")), "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("START and END of threading io-bound");
        assertThat(only(rendered(Pretended.table("1.010").replaceFirst("1\\.010", "2.017")), "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("longer than the call took");
    }

    @Test
    void the_table_has_a_header_and_one_row_for_each() {
        assertThat(only(rendered("| Model | Time |\n"), "table.rows", "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("The first line of the table is");
        assertThat(only(
                                rendered(Pretended.table("1.010").replaceFirst("\\| threading.*\n", "")),
                                "table.rows",
                                "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("0 rows for threading io-bound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+-------+-----+", "|-----+-----|", "├───────┼─────┤", "| :--- | ===: | **** |", "_________"})
    void a_line_that_is_drawn_is_no_row(String rule) {
        String table = Pretended.table("1.010");
        String framed = rule + "\n" + table.replaceFirst("[|] --- .*", rule) + rule + "\n";

        assertThat(judge(rendered(framed)).checks()).noneMatch(check -> check.verdict() == Verdict.FAILED);
    }

    @Test
    void a_row_without_words_and_numbers_does_not_count_as_one() {
        assertThat(check(
                                rendered(Pretended.table("1.010").replaceFirst("[|] asyncio .*", "| - | - | - |")),
                                "table.rows")
                        .observed())
                .contains("The table has 0 rows for asyncio io-bound.");
    }

    @Test
    void how_many_digits_a_time_has_is_not_shown() {
        assertThat(judge(right().log(log -> log.replaceFirst("=1\\.010", "=1.0101"))))
                .isEqualTo(judge(right().log(log -> log.replaceFirst("=1\\.010", "=1.010123456"))));
    }

    @Test
    void a_line_too_many_and_lines_in_another_order_are_noticed() {
        assertThat(only(right().log(log -> log.replaceFirst("(.* START .*\n)", "$1$1")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("Event 2 of the log should be \"END model=threading workload=io-bound")
                .contains("but it is \"START model=threading workload=io-bound");
        assertThat(only(right().log(log -> log + end(log)), "log.events", "log.honest")
                        .observed())
                .contains("The log has 13 START and END lines for 6 runs.");
        assertThat(only(right().log(log -> log.replace(end(log), "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("Event 12 of the log should be \"END model=asyncio workload=cpu-bound")
                .endsWith("but it is the end of the log.");
    }

    @Test
    void the_table_in_the_log_is_the_one_that_was_rendered() {
        assertThat(only(
                                right().log(log -> log.replaceFirst("(TABLE .* )1\\.010", "$11.011")),
                                "log.events",
                                "log.honest")
                        .observed())
                .contains("The table has 8 lines, but the log has 8 TABLE lines with other texts.");
        assertThat(only(right().log(log -> log.replaceAll(".* TABLE .*\n", "")), "log.events", "log.honest")
                        .observed())
                .contains("The table has 8 lines, but the log has 0 TABLE lines.");
    }

    @Test
    void a_line_that_was_not_written_when_it_happened_is_noticed() {
        CheckResult none = only(right().logBeforeTable(log -> ""), "log.events", "log.honest");

        assertThat(none.observed())
                .contains("When all runs had ended, 0 of 12 START and END lines stood in the log. The others were "
                        + "written with the table.");
        assertThat(only(right().logBeforeTable(log -> log.replace(end(log), "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("When all runs had ended, 11 of 12");
    }

    @Test
    void a_log_that_nobody_looked_at_before_the_table_is_in_doubt() {
        Pretended old = right().session(
                        Runs.LOG,
                        facts -> SessionCopy.of(facts)
                                .collected(
                                        Map.of(Runs.LOG_FILE, facts.collected().getOrDefault(Runs.LOG_FILE, "")))
                                .made());

        assertThat(check(old, "log.events").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_log_without_a_table_is_right_if_none_was_rendered() {
        Pretended none = right().call(Runs.LOG, Runs.RENDER, call -> Pretended.results(call, List.of()))
                .log(log -> log.replaceAll(".* TABLE .*\n", ""));

        assertThat(check(none, "log.events").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_log_that_is_missing_is_explained_by_the_exception_that_kept_it_from_being_written() {
        Pretended none = right().session(
                        Runs.LOG,
                        facts -> SessionCopy.of(facts).collected(Map.of()).made());
        Pretended threw = none.call(
                Runs.LOG,
                "multiprocessing-io-bound",
                call -> Pretended.threw(
                        call,
                        "java.nio.file.NoSuchFileException",
                        "logs",
                        Pretended.frame("concurrency.RunLog", "started")));

        assertThat(only(none, "log.format", "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("There is no logs/concurrency_results.log after 6 runs");
        CheckResult check = only(threw, "log.format", "log.events", "log.honest", "table.rows", "table.honest");
        assertThat(check.observed().orElseThrow())
                .contains("\"multiprocessing-io-bound\" threw NoSuchFileException: logs");
        assertThat(check.where()).hasSize(1);
    }

    @Test
    void stamps_that_were_not_written_at_once_are_told_with_their_run() {
        CheckResult check = only(right().log(log -> log.replaceAll(":31\\.010Z END", ":39.010Z END")), "log.honest");

        assertThat(check.observed())
                .contains(
                        "Between the time stamps of START and END of threading io-bound lies another time than the run"
                                + " took.");
        assertThat(check.picture()).contains("log/threading-io-bound");
    }

    @Test
    void of_several_lies_the_same_is_told_however_busy_the_machine_was() {
        Pretended slower = slower("threading-cpu-bound", 4);

        assertThat(lies(slower, "0.500", "0.500")).startsWith("Several logged times can't be true: ");
        assertThat(lies(slower, "9.000", "0.500")).isEqualTo(lies(slower, "0.500", "0.500"));
        assertThat(lies(right(), "9.000", "9.000")).isEqualTo(lies(slower, "0.500", "0.500"));
        assertThat(lies(slower, "0.003", "0.001")).startsWith("Several logged times are about 0.0 s");
    }

    @Test
    void a_lie_that_stands_alone_is_named() {
        Pretended slower = slower("threading-cpu-bound", 4);

        assertThat(lies(slower, "9.000", "4.010")).startsWith("The logged time of threading io-bound is longer");
        assertThat(lies(slower, "1.010", "0.500")).startsWith("The logged time of threading cpu-bound is shorter");
    }

    @Test
    void of_milliseconds_everywhere_the_first_are_told_however_busy_the_machine_was() {
        Pretended slower = slower("threading-io-bound", 4)
                .log(log ->
                        log.replaceAll("seconds=1\\.010", "seconds=1010.000").replaceFirst("1010\\.000", "4010.000"));

        assertThat(check(slower, "log.honest").observed().orElseThrow())
                .startsWith("The logged time of threading io-bound is about 1000 times");
    }

    @Test
    void a_time_of_another_row_is_no_time_of_this_one() {
        Pretended swapped = slower("threading-cpu-bound", 4)
                .log(log -> log.replaceFirst("(cpu-bound files=\\d seconds=)1\\.010", "$14.010")
                        .replaceFirst("31(\\.010Z END model=threading workload=cpu-bound)", "34$1"));

        assertThat(only(swapped, "table.honest").observed())
                .contains(
                        "The time of threading cpu-bound in the table is shorter than the time for which the files were"
                                + " held back.");
    }

    @Test
    void a_table_that_was_never_rendered_is_explained() {
        Pretended threw = right().call(
                        Runs.LOG, Runs.RENDER, call -> Pretended.threw(call, "java.lang.NullPointerException", ""));

        assertThat(only(threw, "table.rows", "table.honest").observed())
                .contains("The call \"render\" threw NullPointerException.");
        assertThat(only(rendered(""), "table.rows", "table.honest").observed().orElseThrow())
                .contains("The first line of the table is \"\"");
    }

    /** One run was held for so many seconds, and took little longer. */
    private static Pretended slower(String call, int seconds) {
        long nanos = seconds * 1_000_000_000L;
        return right().call(
                        Runs.LOG,
                        call,
                        facts -> CallCopy.of(Pretended.requests(
                                        facts,
                                        request -> RequestCopy.of(request)
                                                .held(nanos)
                                                .made()))
                                .took(nanos + nanos / 50)
                                .made());
    }

    private static String lies(Pretended evidence, String ofInputOutput, String ofProcessor) {
        return check(
                        evidence.log(
                                log -> log.replaceFirst("(io-bound files=\\d seconds=)1\\.010", "$1" + ofInputOutput)
                                        .replaceFirst("(cpu-bound files=\\d seconds=)1\\.010", "$1" + ofProcessor)),
                        "log.honest")
                .observed()
                .orElseThrow();
    }

    /** The last END line. */
    private static String end(String log) {
        List<String> ends = log.lines().filter(line -> line.contains(" END ")).toList();
        return ends.get(ends.size() - 1) + "\n";
    }

    private static String logged(String seconds) {
        return only(right().log(log -> log.replaceFirst("seconds=1\\.010", "seconds=" + seconds)), "log.honest")
                .observed()
                .orElseThrow();
    }
}
