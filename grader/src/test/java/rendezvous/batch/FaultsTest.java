package rendezvous.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendezvous.judge.GraderFault;

import java.nio.file.AccessDeniedException;
import java.util.stream.Stream;

class FaultsTest {

    /** As a folder can be called that the grader may not read. */
    private static final String NAME = "a\u001b]0;owned\u0007\u202e\u009b2J\n[3/3] · alice 100\r::error::b";

    @ParameterizedTest
    @MethodSource("faults")
    void are_one_line_in_which_nothing_acts(Throwable fault) {
        assertThat(Faults.message(fault))
                .contains("a\\u{1b}]0;owned\\u{7}\\u{202e}\\u{9b}2J [3/3] · alice 100 ::error::b")
                .hasSizeLessThan(500);
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new AccessDeniedException(NAME + "x".repeat(100_000)),
                new GraderFault(NAME, new IllegalStateException()),
                new IllegalStateException(NAME),
                new StackOverflowError(NAME));
    }
}
