package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.util.List;

class AnalysisChecksTest extends JudgedEvidence {

    @Test
    void the_analysis_is_there_and_speaks_of_its_subjects() {
        assertThat(only(right().file(AnalysisChecks.FILE, "short"), "analysis.present", "analysis.subjects")
                        .observed())
                .contains("ANALYSIS.md has 1 words of your own.");
        assertThat(only(
                                right().file(AnalysisChecks.FILE, "I/O CPU thread process event loop ".repeat(40)),
                                "analysis.subjects")
                        .observed())
                .contains("ANALYSIS.md doesn't mention the GIL.");
    }

    @Test
    void a_hundred_and_fifty_words_of_your_own_are_enough() {
        String subjects = "I/O CPU GIL thread process event loop ";
        int others = 150 - subjects.split(" ").length;

        assertThat(verdict(subjects + "word ".repeat(others))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(subjects + "word ".repeat(others - 1))).isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_words_of_the_skeleton_do_not_count() {
        String skeleton = new ConcurrencyModels().pristine(AnalysisChecks.FILE);
        CheckResult untouched =
                only(right().file(AnalysisChecks.FILE, skeleton), "analysis.present", "analysis.subjects");

        assertThat(untouched.observed()).contains("ANALYSIS.md has 0 words of your own.");
        assertThat(untouched.where()).containsExactly(new SourceLocation(AnalysisChecks.FILE, 0));
        assertThat(only(
                                right().file(AnalysisChecks.FILE, skeleton + "\nmy  own\n  words "),
                                "analysis.present",
                                "analysis.subjects")
                        .observed())
                .contains("ANALYSIS.md has 3 words of your own.");
    }

    @Test
    void a_file_that_was_not_handed_in_is_told_so() {
        List<SourceFile> others = right().files().stream()
                .filter(file -> !file.path().equals(AnalysisChecks.FILE))
                .toList();

        assertThat(only(Pretended.right(others), "analysis.present", "analysis.subjects")
                        .observed())
                .contains("There is no ANALYSIS.md.");
    }

    private static Verdict verdict(String text) {
        return check(right().file(AnalysisChecks.FILE, text), "analysis.present")
                .verdict();
    }
}
