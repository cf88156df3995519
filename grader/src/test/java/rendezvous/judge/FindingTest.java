package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendezvous.model.SourceLocation;

import java.util.List;

class FindingTest {

    private static final Finding FINDING = new Finding("Seen.", "Meaning.", "Step.");

    @Test
    void its_text_names_each_place_and_the_line_where_there_is_one() {
        Finding placed = FINDING.at(List.of(new SourceLocation("A.java", 1), new SourceLocation("B.md", 0)));

        assertThat(placed.text()).isEqualTo("""
                Seen.
                  at A.java:1
                  at B.md
                  Meaning.
                  Next: Step.""");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,2", "1,1", "3,2"})
    void no_failed_check_keeps_all_of_its_points(int kept, int of) {
        assertThatIllegalArgumentException().isThrownBy(() -> FINDING.keeping(kept, of));
    }

    @Test
    void it_may_keep_less() {
        assertThat(FINDING.keeping(0, 1).kept()).isZero();
        assertThat(FINDING.keeping(1, 2).kept()).isOne();
    }
}
