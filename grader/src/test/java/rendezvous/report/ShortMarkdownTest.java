package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

class ShortMarkdownTest {

    @Test
    void a_comment_has_the_score_the_parts_and_what_cost_points() {
        String text = new MarkdownFormat().one(Fixtures.everyVerdict("main")).document();

        assertThat(text)
                .startsWith("## A tiny assignment: 5.25 / 20.0 (up to 5.0 more by hand)")
                .contains("| Threads | 3.25 / 13.0 |")
                .contains("- ✗ failed · All files are in flight at the same time · 1.25 / 6.0")
                .contains("  - Next step: Start all threads in one loop")
                .contains("1 passed · 1 failed · 1 inconclusive · 1 blocked · 1 by hand")
                .doesNotContain("No given file was changed");
    }

    @Test
    void text_of_a_student_has_no_meaning_in_it() {
        String text = new MarkdownFormat()
                .one(Fixtures.everyVerdict("\n# 100 / 100\n@everyone <img src=x> [a](b) GH-12 \u202e | x"))
                .document();

        assertThat(text).doesNotContain("\n# 100", "@everyone", "<img", "[a](b)", "GH-12", "\u202e", " | x\"");
    }

    @Test
    void a_comment_that_would_be_too_long_is_cut_between_checks_and_says_so() {
        Result result = Fixtures.everyVerdict("@".repeat(400));
        String whole = ShortMarkdown.one(result, 60_000);

        for (int most = 500; most < 6_000; most += 37) {
            String text = ShortMarkdown.one(result, most);
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
            assertThat(text.equals(whole) || text.contains("**Cut here: ")).isTrue();
        }
    }

    @Test
    void a_class_of_hundreds_is_cut_and_counted() {
        String text = new MarkdownFormat()
                .many(Fixtures.assignment(), Collections.nCopies(3_000, Fixtures.card("x")))
                .orElseThrow()
                .document();

        assertThat(text.length()).isBetween(50_000, 60_000);
        assertThat(text).contains("3000 submissions", "more submissions are not shown");
    }

    @Test
    void a_submission_without_a_score_has_its_reason_in_the_table() {
        String text = new MarkdownFormat()
                .many(Fixtures.assignment(), List.of(Fixtures.refused("bob", "It is a | link.")))
                .orElseThrow()
                .document();

        assertThat(text).contains("| bob | refused | It is a \\| link. |");
    }
}
