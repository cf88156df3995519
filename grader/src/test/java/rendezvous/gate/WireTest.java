package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.util.List;

class WireTest {

    @Test
    void carries_any_field_on_one_line() {
        List<String> fields = List.of("read", "", "-", "a b\nc%+ü\u0000", "x");

        String line = Wire.line(fields);

        assertThat(line.substring(0, line.length() - 1)).doesNotContain("\n", "\u0000");
        assertThat(Wire.fields(line.substring(0, line.length() - 1))).isEqualTo(fields);
    }

    @Test
    void refuses_a_field_that_is_not_encoded() {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> Wire.fields("read %zz"));
    }
}
