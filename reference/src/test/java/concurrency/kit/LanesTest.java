package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;

import concurrency.kit.Timeline.Kind;
import concurrency.kit.Timeline.Lane;
import org.junit.jupiter.api.Test;

import java.util.List;

class LanesTest {

    private static final Work FIRST = new Work("main", Kind.READ, "a", 0, 10);
    private static final Work SECOND = new Work("main", Kind.READ, "b", 5, 12);
    private static final Work THIRD = new Work("main", Kind.COUNT, "a", 10, 15);
    private static final Work OTHER = new Work("worker", Kind.READ, "c", 1, 2);

    @Test
    void each_owner_has_a_lane_and_one_more_for_what_overlaps() {
        List<Lane> lanes = Lanes.of(List.of(THIRD, OTHER, SECOND, FIRST));

        assertThat(lanes).extracting(Lane::name).containsExactly("main", "main", "worker");
        assertThat(lanes.get(0).bars()).extracting(Timeline.Bar::label).containsExactly("a", "a");
        assertThat(lanes.get(1).bars()).extracting(Timeline.Bar::label).containsExactly("b");
    }

    @Test
    void the_peak_is_what_was_under_way_at_one_instant() {
        List<Work> all = List.of(FIRST, SECOND, THIRD, OTHER);

        assertThat(Lanes.peak(all, Kind.READ)).isEqualTo(2);
        assertThat(Lanes.peak(all, Kind.COUNT)).isEqualTo(1);
        assertThat(Lanes.peak(List.of(), Kind.COUNT)).isZero();
    }

    @Test
    void one_that_begins_when_another_ends_is_not_at_the_same_time() {
        assertThat(Lanes.peak(List.of(FIRST, new Work("main", Kind.READ, "b", 10, 20)), Kind.READ))
                .isEqualTo(1);
    }

    @Test
    void work_that_took_no_time_counts_as_one() {
        assertThat(Lanes.peak(List.of(new Work("main", Kind.READ, "a", 7, 7)), Kind.READ))
                .isEqualTo(1);
    }
}
