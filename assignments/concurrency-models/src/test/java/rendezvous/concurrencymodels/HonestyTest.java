package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.CallFacts;

import java.util.List;

class HonestyTest extends JudgedEvidence {

    /** Files were held for two seconds, the call took three. */
    private static final Honesty SEEN = new Honesty(2, 3);

    @ParameterizedTest
    @ValueSource(strings = {"2.000", "2.5", "3.000", "1.950", "3.050", "3", "1.9", "3.1"})
    void a_time_between_the_two_instants_is_true_as_exactly_as_it_is_printed(String printed) {
        assertThat(SEEN.objectionTo(printed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.949", "1.8", "0.051", "0.05"})
    void a_time_that_is_too_short_is_told_so(String printed) {
        assertThat(SEEN.objectionTo(printed)).contains("is shorter than the time for which the files were held back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.052", "3.2", "4", "1000"})
    void a_time_that_is_too_long_is_told_so(String printed) {
        assertThat(SEEN.objectionTo(printed)).contains("is longer than the call took");
    }

    @Test
    void milliseconds_and_nothing_are_recognised() {
        assertThat(SEEN.objectionTo("2500").orElseThrow()).contains("these are milliseconds");
        assertThat(SEEN.objectionTo("0.000").orElseThrow()).contains("is about 0.0 s");
        assertThat(SEEN.objectionTo("0.049").orElseThrow()).contains("is about 0.0 s");
    }

    @Test
    void two_stamps_may_be_a_tenth_of_a_second_off() {
        assertThat(SEEN.fitsStamps(1.91)).isTrue();
        assertThat(SEEN.fitsStamps(3.09)).isTrue();
        assertThat(SEEN.fitsStamps(1.89)).isFalse();
        assertThat(SEEN.fitsStamps(3.11)).isFalse();
    }

    @Test
    void it_lies_between_the_first_request_and_the_last_release_and_between_call_and_return() {
        CallFacts call = main(right(), "threading");
        CallFacts held = CallCopy.of(call)
                .requests(List.of(call.requests().get(2), call.requests().get(5)))
                .took(5_000_000_000L)
                .made();
        double seconds =
                (call.requests().get(5).releasedNanos() - call.requests().get(2).arrivedNanos()) / 1e9;

        assertThat(Honesty.of(held)).isEqualTo(new Honesty(seconds, 5));
        assertThat(Honesty.of(CallCopy.of(held).requests(List.of()).made())).isEqualTo(new Honesty(0, 5));
    }
}
