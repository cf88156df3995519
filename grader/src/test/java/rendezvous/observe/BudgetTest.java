package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.Limits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class BudgetTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(3), Duration.ofSeconds(10), 1, 2, 3, 4);

    private final Budget budget = Budget.of(LIMITS);

    @Test
    void gives_each_run_its_whole_limit_as_long_as_the_runs_before_were_modest() {
        for (int run = 0; run < 20; run++) {
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
        assertThat(sum).isLessThan(Duration.ofSeconds(75));
        assertThat(budget.next(Optional.empty()).cpu()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void both_lanes_together_use_no_more_than_a_few_whole_runs() {
        Budget beside = Budget.beside(LIMITS);
        Duration sum = Duration.ZERO;
        for (int run = 0; run < 20; run++) {
            for (Budget lane : List.of(budget, beside)) {
                Duration all = lane.next(Optional.empty()).cpu();
                sum = sum.plus(all);
                lane.used(all);
            }
        }

        assertThat(sum).isLessThanOrEqualTo(Duration.ofSeconds(6 * 10 + 2 * 20));
    }

    @Test
    void a_run_gets_less_if_its_plan_says_so_but_never_more() {
        assertThat(budget.next(Optional.of(Duration.ofSeconds(5))).cpu()).isEqualTo(Duration.ofSeconds(5));
        assertThat(budget.next(Optional.of(Duration.ofSeconds(50))).cpu()).isEqualTo(Duration.ofSeconds(10));
    }
}
