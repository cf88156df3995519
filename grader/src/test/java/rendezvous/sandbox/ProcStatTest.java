package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatTest {

    private static final MachineUnits UNITS = new MachineUnits(4096, 100);
    private static final String NUMBERS =
            " S 7 42 43 34816 42 4194304 1 2 3 4 50 60 7 8 20 0 19 0 98765 1000000 250 18 0";

    @ParameterizedTest
    @ValueSource(strings = {"java", "a b", ") R 1 (", "((", ""})
    void reads_the_numbers_whatever_the_command_is_called(String command) {
        assertThat(ProcStat.parse("42 (" + command + ")" + NUMBERS, UNITS))
                .contains(new ProcStat(42, command, 'S', 7, 43, 50 + 60 + 7 + 8, 19, 98_765, 250 * 4096));
    }

    @Test
    void a_line_may_end_with_the_last_number_that_is_needed() {
        String shortest = "42 (java)" + NUMBERS.substring(0, NUMBERS.indexOf(" 18 0"));
        assertThat(ProcStat.parse(shortest, UNITS)).isPresent();
        assertThat(ProcStat.parse(shortest.substring(0, shortest.lastIndexOf(' ')), UNITS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42 (java", "42 (java)", "42 (java) ", "42 (java) S", ")("})
    void a_torn_line_is_none(String line) {
        assertThat(ProcStat.parse(line, UNITS)).isEmpty();
    }
}
