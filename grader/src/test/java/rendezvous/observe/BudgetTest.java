package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.Limits;

import java.time.Duration;

class BudgetTest {

    private final Budget budget = new Budget(new Limits(Duration.ofMinutes(3), Duration.ofSeconds(10), 1, 2, 3, 4));

    @Test
    void gives_each_run_its_whole_limit_as_long_as_the_runs_before_were_modest() {
        for (int run = 0; run < 20; run++) {
            assertThat(budget.next().cpu()).isEqualTo(Duration.ofSeconds(10));
            budget.used(Duration.ofSeconds(2));
        }
    }

    @Test
    void leaves_little_to_the_last_of_many_runs_that_stay_just_below_their_limit() {
        Duration sum = Duration.ZERO;
        for (int run = 0; run < 20; run++) {
            Duration used = budget.next().cpu().minusMillis(1);
            sum = sum.plus(used);
            budget.used(used);
        }
        assertThat(sum).isLessThan(Duration.ofSeconds(75));
        assertThat(budget.next().cpu()).isEqualTo(Duration.ofSeconds(1));
    }
}
