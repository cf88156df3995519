package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.Scorecard;
import rendezvous.model.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

class TextFormatsTest {

    private static final String HOSTILE =
            "\u001b[2J\u0007<b>@everyone</b> [x](javascript:alert(1)) `c` www.evil.example \u202e\u0000\r\nlast";

    private static final Console WIDE = new Console(100, true, false);

    @Test
    void the_terminal_shows_score_reason_line_and_next_step() {
        String text = new TerminalReport(WIDE).render(Fixtures.everyVerdict("main"));

        assertThat(text)
                .contains("✗ All files are in flight at the same time")
                .contains("1.25 / 6.0")
                .contains("where     src/main/java/tiny/Threads.java:3")
                .contains("| thread.join(); // main")
                .contains("next      Start all threads in one loop, then join them in a second loop.")
                .contains("blocked   needs threads.concurrent")
                .contains("5.25 / 20.0 (+ up to 5.0 by hand)")
                .contains("isolation strong · JDK 17.0.15 · kit 0.1.0 · sha256:0123456789abcdef");
    }

    @Test
    void a_hint_is_shown_with_its_shape_to_those_who_ask() {
        Result asked = Fixtures.everyVerdictWithHints();

        assertThat(new TerminalReport(WIDE).render(asked))
                .contains("      hint      for (each thread)\n                  start it\n");
        assertThat(FeedbackMarkdown.render(asked))
                .contains("  - Hint:\n\n    ```text\n    for (each thread)\n      start it\n    ```\n");
        assertThat(FeedbackHtml.render(asked))
                .contains("<dt>Hint</dt><dd><pre>for (each thread)\n  start it</pre></dd>");
    }

    @Test
    void who_does_not_ask_gets_no_hint_and_what_passed_needs_none() {
        Result unasked = Fixtures.everyVerdict("main");
        int failed = (int) unasked.count(Verdict.FAILED);

        assertThat(new TerminalReport(WIDE).render(unasked)).doesNotContain("for (each thread)");
        assertThat(FeedbackMarkdown.render(unasked)).doesNotContain("for (each thread)");
        assertThat(FeedbackHtml.render(unasked)).doesNotContain("for (each thread)");
        assertThat(FeedbackMarkdown.render(Fixtures.everyVerdictWithHints()).split("for \\(each thread\\)"))
                .hasSize(failed + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void no_line_with_text_of_a_student_is_wider_than_the_terminal(int width) {
        Console console = new Console(width, true, false);
        String text =
                new TerminalReport(console).render(Fixtures.everyVerdict("long ".repeat(300) + "x".repeat(3_000)));

        assertThat(text.lines().filter(line -> line.contains("long") || line.contains("xxx")))
                .isNotEmpty()
                .allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void the_longest_id_fits_into_the_narrowest_terminal(int width) {
        Scorecard refused = Fixtures.refused("x".repeat(89), "There is nothing in it to grade.");

        String text =
                new TerminalReport(new Console(width, true, false)).render(Fixtures.result(refused, Optional.empty()));

        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    @Test
    void the_terminal_gets_no_control_character_from_a_student() {
        String text = new TerminalReport(WIDE).render(Fixtures.everyVerdict(HOSTILE));

        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(text).contains("\\u{1b}[2J", "\\u{202e}");
    }

    @Test
    void a_terminal_without_unicode_gets_ascii_only() {
        Console ascii = new Console(80, false, false);
        String text = new TerminalReport(ascii).render(Fixtures.everyVerdict("Zoë … 日本"));

        assertThat(text).matches("[\\x20-\\x7e\\n]*").contains("FAIL All files", "skip Threads", "ok   No given");
    }

    @Test
    void colour_is_only_used_where_it_is_wanted() {
        assertThat(new TerminalReport(new Console(80, true, true)).render(Fixtures.everyVerdict("m")))
                .contains("\u001b[31m");
        assertThat(new TerminalReport(WIDE).render(Fixtures.everyVerdict("m"))).doesNotContain("\u001b");
    }

    @Test
    void a_refused_submission_says_why_and_shows_no_score() {
        Scorecard refused = Fixtures.refused("bob", "There is nothing in it to grade. Hand in the project's folder.");
        String text = new TerminalReport(WIDE).render(Fixtures.result(refused, Optional.empty()));

        assertThat(text).contains("refused", "There is nothing in it to grade").doesNotContain("20.0");
    }

    @Test
    void markdown_gives_no_character_of_a_student_a_meaning() {
        String text = FeedbackMarkdown.render(Fixtures.everyVerdict(HOSTILE));

        assertThat(text)
                .doesNotContain("<b>", "@everyone", "[x](javascript", "`c`", "www.evil", "\u001b", "\u202e", "\u0000")
                .contains("&lt;b&gt;", "\\[x\\]\\(javascript&#58;", "\\`c\\`");
    }

    @Test
    void a_line_feed_of_a_student_starts_no_line_of_markdown() {
        String text = FeedbackMarkdown.render(Fixtures.everyVerdict("a\n# Score: 100\n- b"));

        assertThat(text.lines()).noneMatch(line -> line.startsWith("# Score") || line.startsWith("- b"));
    }

    @Test
    void grades_have_a_column_for_each_check_and_a_row_for_each_submission() {
        String csv = GradesCsv.render(
                Fixtures.assignment(), List.of(Fixtures.card("x"), Fixtures.refused("bob", "\"a\" is a link.")));

        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "id,score,maxScore,pendingManual,state,structure.given,threads.concurrent,threads.model,"
                                + "threads.clean,analysis.judged",
                        "adams-alice,5.25,20.0,5.0,graded,2.0,1.25,0.0,2.0,0.0",
                        "bob,,20.0,0.0,refused,,,,,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "＝1"})
    void a_spreadsheet_runs_no_cell_as_a_formula(String id) {
        String csv = GradesCsv.render(Fixtures.assignment(), List.of(Fixtures.refused(id, "")));

        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            String cell = rows.stream().skip(1).findFirst().orElseThrow().getField(0);
            assertThat(cell).doesNotStartWith("=").doesNotMatch("^[+\\-@\\t\\r\\n ＝].*");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_summary_is_json_without_reasons() {
        String json = SummaryJson.render(
                Fixtures.assignment(), List.of(Fixtures.card("x"), Fixtures.refused("bob", "\"a\" is a link.")));

        JsonNode summary = JsonMapper.shared().readTree(json);
        assertThat(summary.at("/schema").asString()).isEqualTo("rendezvous/summary/v1");
        assertThat(summary.at("/results/0/score").decimalValue()).isEqualByComparingTo("5.25");
        assertThat(summary.at("/results/1/state").asString()).isEqualTo("refused");
        assertThat(summary.at("/results/1/score").isNull()).isTrue();
    }

    @Test
    void the_class_table_names_what_cost_points() {
        String table = new ClassTable(WIDE)
                .render(List.of(Fixtures.card("x"), Fixtures.refused("bob", "There is nothing in it to grade.")));

        assertThat(table).contains("adams-alice", "5.25", "threads.concurrent, threads.clean (?)", "refused");
    }

    @Test
    void the_index_leads_to_each_feedback_and_escapes_ids() {
        String page = IndexHtml.render(
                Fixtures.assignment(),
                List.of(Fixtures.card("x"), Fixtures.refused("<script>alert(1)</script>", "<img src=x>")));

        assertThat(page)
                .contains("href=\"./adams-alice/feedback.html\"", "1 graded · 1 refused · median 5.25")
                .doesNotContain("<script", "<img");
    }
}
