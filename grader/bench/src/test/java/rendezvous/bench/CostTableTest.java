package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.bench.CostBook.Cost;
import rendezvous.bench.CostBook.Submission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tables of costs say. */
class CostTableTest {

    @Test
    void the_dearest_sample_comes_first_and_what_was_played_twice_is_named() {
        String table = CostTable.ranking(List.of(
                submission(CostTable.WARM_UP, 9),
                submission("cheap", 3),
                submission("dear", 7, "· asyncio", "· asyncio again")));

        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| dear | 7.00 | 1.50 | 1.00 | 4 | asyncio |", "| cheap | 3.00 | 1.50 | 1.00 | 4 |  |");
    }

    @Test
    void each_stage_has_its_first_price_and_the_median_of_the_others() {
        String table = CostTable.stages(
                List.of(submission("one", 9), submission("two", 4), submission("three", 2), submission("four", 3)));

        assertThat(table.lines().skip(2)).containsExactly("| all | 9.00 | 1.50 | 1.00 | 4 | 3.00 | 1.50 | 1.00 | 4 |");
    }

    private static Submission submission(String id, int seconds, String... sessions) {
        Map<String, Cost> stages = new LinkedHashMap<>();
        for (String session : sessions) {
            stages.put(session, cost(1));
        }
        stages.put(CostBook.ALL, cost(seconds));
        return new Submission(id, stages);
    }

    private static Cost cost(int seconds) {
        return new Cost(Duration.ofSeconds(seconds), Duration.ofMillis(500), Duration.ofSeconds(1), 4);
    }
}
