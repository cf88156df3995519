package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
