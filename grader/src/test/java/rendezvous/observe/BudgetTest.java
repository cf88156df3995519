package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.Limits;

import java.time.Duration;
import java.util.Optional;

class BudgetTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(3), Duration.ofSeconds(10), 1, 2, 3, 4);

    private final Budget budget = new Budget(LIMITS, 3);

    @Test
    void gives_each_run_its_whole_limit_as_long_as_the_runs_before_were_modest() {
        for (int run = 0; run < 16; run++) {
            assertThat(budget.next(Optional.empty()).cpu()).isEqualTo(Duration.ofSeconds(10));
            budget.used(Duration.ofSeconds(2));
        }
    }

    @Test
    void leaves_little_to_the_last_of_many_runs_that_stay_just_below_their_limit() {
        Duration sum = Duration.ZERO;
        for (int run = 0; run < 20; run++) {
            Duration used = budget.next(Optional.empty()).cpu().minusMillis(1);
            sum = sum.plus(used);
            budget.used(used);
        }
        assertThat(sum).isLessThan(Duration.ofSeconds(65));
        assertThat(budget.next(Optional.empty()).cpu()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_lane_uses_little_more_than_one_whole_run_for_each_of_its_sessions_and_one_more() {
        for (int sessions = 1; sessions <= 3; sessions++) {
            Budget lane = new Budget(LIMITS, sessions);
            Duration sum = Duration.ZERO;
            for (int run = 0; run < 20; run++) {
                Duration all = lane.next(Optional.empty()).cpu();
                sum = sum.plus(all);
                lane.used(all);
            }

            int whole = (sessions + 1) * 10;
            assertThat(sum).isBetween(Duration.ofSeconds(whole), Duration.ofSeconds(whole + 20));
        }
    }

    @Test
    void a_run_gets_less_if_its_plan_says_so_but_never_more() {
        assertThat(budget.next(Optional.of(Duration.ofSeconds(5))).cpu()).isEqualTo(Duration.ofSeconds(5));
        assertThat(budget.next(Optional.of(Duration.ofSeconds(50))).cpu()).isEqualTo(Duration.ofSeconds(10));
    }
}
