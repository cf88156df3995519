package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FlakePlanTest {

    private static final List<Condition> ALL = List.of(Condition.values());

    @Test
    void all_conditions_grow_together_to_as_many_as_were_asked_for() {
        FlakePlan plan = new FlakePlan(ALL, 200, Optional.empty());
        Map<Condition, Integer> done = new EnumMap<>(Condition.class);

        for (Optional<Condition> next = plan.next(); next.isPresent(); next = plan.next()) {
            Condition condition = next.get();
            int round = plan.round(condition);
            assertThat(round).isBetween(1, condition.round());
            plan.add(condition, round, Duration.ofSeconds(1));
            done.merge(condition, round, Integer::sum);
        }

        assertThat(done)
                .containsEntry(Condition.IDLE, 100)
                .containsEntry(Condition.BUSY, 60)
                .containsEntry(Condition.THROTTLED, 40);
    }

    @Test
    void what_was_done_before_counts() {
        FlakePlan plan = new FlakePlan(List.of(Condition.IDLE, Condition.BUSY), 80, Optional.empty());
        plan.add(Condition.IDLE, 50, Duration.ZERO);
        assertThat(plan.next()).contains(Condition.BUSY);
        plan.add(Condition.BUSY, 30, Duration.ZERO);
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void time_is_shared_out_and_ends_it() {
        FlakePlan plan = new FlakePlan(ALL, 1000, Optional.of(Duration.ofMinutes(4)));
        assertThat(plan.timeLeft(Condition.IDLE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.timeLeft(Condition.THROTTLED)).isEqualTo(Duration.ofMinutes(2));

        plan.add(Condition.IDLE, 3, Duration.ofMinutes(1));
        plan.add(Condition.BUSY, 3, Duration.ofMinutes(1));
        assertThat(plan.next()).contains(Condition.THROTTLED);
        plan.add(Condition.THROTTLED, 0, Duration.ofMinutes(2));
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void a_condition_that_is_not_to_be_had_is_left_out() {
        FlakePlan plan = new FlakePlan(List.of(Condition.THROTTLED), 10, Optional.empty());
        plan.leaveOut(Condition.THROTTLED);
        assertThat(plan.next()).isEmpty();
    }
}
