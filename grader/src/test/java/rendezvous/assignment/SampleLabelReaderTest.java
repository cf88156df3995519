package rendezvous.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendezvous.judge.TinyEvidence;
import rendezvous.model.Points;

class SampleLabelReaderTest {

    private static final Assignment TINY = AssignmentReader.read("assignment.yaml", TinyEvidence.RUBRIC);
    private static final String GOOD = """
            title: One after the other
            base: starter
            failed:
              a.first: "one after the other"
            blocked: [a.second, a.third]
            score: 1.5
            """;

    @Test
    void a_label_is_read_as_it_stands() {
        SampleLabel label = SampleLabelReader.read("expect.yaml", GOOD, TINY);

        assertThat(label.base()).isEqualTo(SampleLabel.Base.STARTER);
        assertThat(label.failed()).containsExactly(entry("a.first", "one after the other"));
        assertThat(label.blocked()).containsExactly("a.second", "a.third");
        assertThat(label.score()).isEqualTo(new Points(150));
    }

    @Test
    void the_base_is_the_reference_and_nothing_fails_unless_the_label_says_so() {
        SampleLabel label = SampleLabelReader.read("expect.yaml", "title: Right\nscore: 8\n", TINY);

        assertThat(label.base()).isEqualTo(SampleLabel.Base.REFERENCE);
        assertThat(label.failed()).isEmpty();
        assertThat(label.blocked()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "base: starter; base: other; 2:7: error: base can't be \"other\"",
                "a.first:; a.fourth:; 4:3: error: the assignment tiny has no check \"a.fourth\"",
                "a.third]; a.fifth]; 5:21: error: the assignment tiny has no check \"a.fifth\"",
                "a.third]; a.first]; 5:21: error: \"a.first\" stands twice",
                "score: 1.5; points: 1.5; 1:1: error: the file has no \"score\"",
                "score: 1.5; score: 1.5\\nextra: 1; 7:1: error: unknown key \"extra\"",
                "score: 1.5; score: much; 6:8: error: score must be a number of points",
            })
    void anything_wrong_is_refused_with_line_and_column(String good, String bad, String message) {
        String yaml = GOOD.replace(good, bad.replace("\\n", "\n"));

        assertThatThrownBy(() -> SampleLabelReader.read("expect.yaml", yaml, TINY))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("expect.yaml:")
                .hasMessageContaining(message);
    }
}
