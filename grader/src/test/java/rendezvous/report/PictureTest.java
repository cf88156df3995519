package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallFacts;
import rendezvous.model.Evidence;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.Request;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PictureTest {

    @Test
    void each_thread_has_a_lane() {
        String svg = draw(Fixtures.call("worker"));

        assertThat(svg).contains("worker-1", "worker-2", "worker-3", "worker-4");
    }

    @Test
    void requests_that_one_thread_has_in_flight_together_stand_in_lanes_of_their_own() {
        List<Request> together = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Fixtures.request(i, "read", 7, "loop", i, 1_000 + i))
                .toList();
        String svg = draw(Fixtures.call(together, List.of()));

        assertThat(svg.split("<title>loop-7</title>", -1)).hasSize(1 + 3);
    }

    @Test
    void requests_of_one_thread_that_follow_each_other_share_its_lane() {
        List<Request> serial = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Fixtures.request(i, "read", 7, "main", i * 100L, i * 100L + 50))
                .toList();
        String svg = draw(Fixtures.call(serial, List.of()));

        assertThat(svg.split("<title>main-7</title>", -1)).hasSize(1 + 1);
    }

    @Test
    void a_flood_of_threads_gives_a_bounded_picture_that_says_so() {
        List<Request> many = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> Fixtures.request(i, "read", i, "t", i, 5_000))
                .toList();
        Picture picture = Picture.of(evidence(Fixtures.call(many, List.of())), "threading/main")
                .orElseThrow();

        assertThat(picture.caption()).contains("952 more lanes are not shown");
        assertThat(picture.svg().length()).isLessThan(200_000);
    }

    @Test
    void a_run_that_is_not_there_has_no_picture() {
        Evidence evidence = Fixtures.evidence("x");

        assertThat(Picture.of(evidence, "threading/other")).isEmpty();
        assertThat(Picture.of(evidence, "nothing")).isEmpty();
        assertThat(Picture.of(evidence(Fixtures.call(List.of(), List.of())), "threading/main"))
                .isEmpty();
    }

    @Test
    void a_request_that_was_never_released_lasts_until_the_call_returned() {
        CallFacts call = Fixtures.call(List.of(Fixtures.request(1, "read", 1, "t", 10_000_000L, -1)), List.of());

        assertThat(draw(call)).contains("0.000 s to 0.050 s");
    }

    @Test
    void of_two_attempts_the_one_with_the_higher_peak_is_drawn_and_the_first_on_a_tie() {
        assertThat(drawn(peak("first", 3), peak("second", 2)))
                .contains("first-1")
                .doesNotContain("second-1");
        assertThat(drawn(peak("first", 2), peak("second", 3)))
                .contains("second-1")
                .doesNotContain("first-1");
        assertThat(drawn(peak("first", 2), peak("second", 2)))
                .contains("first-1")
                .doesNotContain("second-1");
    }

    private static String drawn(CallFacts... attempts) {
        return Picture.of(evidence(attempts), "threading/main").orElseThrow().svg();
    }

    private static CallFacts peak(String thread, int held) {
        List<Integer> numbers = IntStream.rangeClosed(1, held).boxed().toList();
        List<Request> requests = numbers.stream()
                .map(number -> Fixtures.request(number, "read", number, thread, number, 5_000))
                .toList();
        return Fixtures.call(requests, List.of(new Plateau(1, 4_000, 3, numbers, Proof.IDLE, List.of(), List.of())));
    }

    private static String draw(CallFacts call) {
        return Picture.of(evidence(call), "threading/main").orElseThrow().svg();
    }

    private static Evidence evidence(CallFacts... attempts) {
        Evidence base = Fixtures.evidence("x");
        return new Evidence(
                base.schema(),
                base.kit(),
                base.assignment(),
                base.submission(),
                base.build(),
                base.environment(),
                Stream.of(attempts).map(Fixtures::session).toList());
    }
}
