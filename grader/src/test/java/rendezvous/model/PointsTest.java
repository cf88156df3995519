package rendezvous.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class PointsTest {

    @Test
    void a_huge_exponent_is_refused_without_writing_it_out() {
        assertThatThrownBy(() -> Points.of(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(100));
    }
}
