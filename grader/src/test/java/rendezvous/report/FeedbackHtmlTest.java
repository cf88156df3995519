package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class FeedbackHtmlTest {

    private static final String HOSTILE =
            "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\u001b[31m\u202e&'\"";

    @Test
    void shows_score_reason_line_and_next_step() {
        String page = FeedbackHtml.render(Fixtures.everyVerdict("main"));

        assertThat(page)
                .contains("5.25", "of 20.0 points, and up to 5.0 more by hand")
                .contains("At most 1 of 4 files was in flight")
                .contains("src/main/java/tiny/Threads.java, line 3", "thread.join(); // main")
                .contains("Start all threads in one loop, then join them in a second loop.")
                .contains("0.1.0", "17.0.15", "strong (bubblewrap 0.8.0)", Fixtures.DIGEST);
    }

    @Test
    void names_each_verdict_in_words_and_with_a_symbol() {
        String page = FeedbackHtml.render(Fixtures.everyVerdict("main"));

        assertThat(page)
                .contains(">✓</b>passed", ">✗</b>failed", ">–</b>blocked", ">?</b>inconclusive", ">○</b>by hand");
    }

    @Test
    void draws_a_run_once_and_leads_to_it_from_the_next_check() {
        String page = FeedbackHtml.render(Fixtures.everyVerdict("main"));

        assertThat(page).containsOnlyOnce("<figure id=\"picture-threading-main\">");
        assertThat(page).contains("href=\"#picture-threading-main\"");
        assertThat(page).contains("Held together at most: 1 × read; 4 were wanted.");
    }

    @Test
    void lets_no_byte_of_a_student_become_markup() {
        String page = FeedbackHtml.render(Fixtures.everyVerdict(HOSTILE));

        assertThat(page)
                .doesNotContain("<script", "<img", "onerror=alert(2)>", "\u001b", "\u202e")
                .contains("&lt;script&gt;", "\\u{1b}", "\\u{202e}");
    }

    @Test
    void allows_nothing_but_its_own_style_sheet() throws Exception {
        String page = FeedbackHtml.render(Fixtures.everyVerdict("main"));

        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        String policy =
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        assertThat(page.replace("&#39;", "'")).contains("content=\"" + policy + "\"");
        assertThat(page).doesNotContain(" style=\"", " onclick", "http://localhost", "https://", "src=");
    }

    @Test
    void a_refused_submission_says_how_to_repair_it() {
        String page = FeedbackHtml.render(Fixtures.result(
                Fixtures.refused("bob", "\"x\" is a link. Put the file itself in its place."), Optional.empty()));

        assertThat(page).contains("refused", "can't be read as a submission", "is a link. Put the file itself");
    }
}
