package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            ''                       = 0
            '   '                    = 0
            'one'                    = 1
            '  leading and trailing ' = 3
            'double  blank'          = 2
            'no\u00a0break'           = 2
            'em\u2003space'           = 2
            'e\u0301, punctuation!'   = 2
            '𝕬𝖇 𝖈'                   = 2
            """)
    void counts_longest_runs_without_white_space(String text, long words) {
        assertThat(Words.in(text)).isEqualTo(words);
    }
}
