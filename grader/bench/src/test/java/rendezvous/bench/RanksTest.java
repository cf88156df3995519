package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class RanksTest {

    private static final double EXACTLY = 1e-9;

    @Test
    void what_grows_together_in_whatever_way_correlates_wholly() {
        assertThat(Ranks.correlation(List.of(1.0, 5.0, 2.0, 9.0), List.of(1.0, 50.0, 3.0, 900.0)))
                .isCloseTo(1, within(EXACTLY));
        assertThat(Ranks.correlation(List.of(1.0, 5.0, 2.0), List.of(3.0, -7.0, 0.0)))
                .isCloseTo(-1, within(EXACTLY));
    }

    @Test
    void equal_figures_share_their_ranks() {
        assertThat(Ranks.correlation(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0)))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(EXACTLY));
    }

    @Test
    void what_is_always_the_same_says_nothing() {
        assertThat(Ranks.correlation(List.of(1.0, 2.0), List.of(7.0, 7.0))).isNaN();
    }
}
