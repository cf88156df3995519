package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;

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

    @Test
    void how_many_digits_a_time_has_is_not_shown() {
        assertThat(judge(right().log(log -> log.replaceFirst("=1\\.010", "=1.0101"))))
                .isEqualTo(judge(right().log(log -> log.replaceFirst("=1\\.010", "=1.010123456"))));
    }

    private static String logged(String seconds) {
        return only(right().log(log -> log.replaceFirst("seconds=1\\.010", "seconds=" + seconds)), "log.honest")
                .observed()
                .orElseThrow();
    }
}
