package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.batch.ChecksPage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ChecksPageTest {

    private static final Path PAGE = GradeProcess.HOME.resolve("docs/checks.md");

    @Test
    void the_page_is_what_the_checks_the_rubric_and_the_samples_make_of_it() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .as("docs/checks.md; ./grade validate --checks docs/checks.md writes it anew")
                .isEqualTo(ChecksPage.render(GradeProcess.HOME, new ConcurrencyModels(), page, List.of()))
                .doesNotContain("not graded yet");
    }

    @Test
    void each_check_says_what_decides_it() throws IOException {
        String page = ChecksPage.render(GradeProcess.HOME, new ConcurrencyModels(), "", List.of());

        assertThat(page).contains("Decided by: ").doesNotContain("Decided by: \n");
    }
}
