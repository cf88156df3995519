package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Draw;
import rendezvous.assignment.Hold;
import rendezvous.assignment.Serving;
import rendezvous.assignment.SessionPlan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RunsTest {

    /** More than the lengths of the lines that come before a text, and of what a thread may read besides. */
    private static final int CLEARLY = 3 * 1024;

    private static final int SUBMISSIONS = 16;
    private static final List<SessionPlan> PLANS = drawn();

    @Test
    void a_pool_has_five_workers_or_six_and_never_as_many_as_the_processors_it_is_told_of() {
        Map<Integer, Set<Integer>> filesOfPools = pools().stream()
                .map(session -> call(session, Runs.MAIN))
                .collect(Collectors.groupingBy(
                        RunsTest::workers,
                        Collectors.mapping(main -> main.expected().size(), Collectors.toCollection(TreeSet::new))));

        assertThat(filesOfPools).isEqualTo(Map.of(5, Set.of(13), 6, Set.of(16)));
    }

    @Test
    void shares_of_the_same_size_for_all_but_one_are_uneven_however_they_are_rounded() {
        assertThat(pools()).allSatisfy(session -> {
            int workers = workers(call(session, Runs.MAIN));
            int files = call(session, Runs.MAIN).expected().size();
            int up = (files + workers - 1) / workers;
            int down = files / workers;
            int lastOfUp = files - (workers - 1) * up;
            int lastOfDown = files - (workers - 1) * down;

            assertThat(lastOfUp).isBetween(1, up - 2);
            assertThat(lastOfDown).isGreaterThanOrEqualTo(down + 2);
        });
    }

    @Test
    void the_gate_waits_for_as_many_workers_as_the_pool_is_told_to_have() {
        assertThat(pools())
                .allSatisfy(session -> assertThat(call(session, Runs.MAIN).hold())
                        .isEqualTo(Hold.untilInWorkers(workers(call(session, Runs.MAIN)))));
    }

    @Test
    void an_object_that_is_called_again_keeps_its_number_of_workers() {
        assertThat(pools())
                .allSatisfy(session ->
                        assertThat(workers(call(session, Runs.AGAIN))).isEqualTo(workers(call(session, Runs.TIMED))));
    }

    @Test
    void calls_that_are_not_about_the_number_of_workers_start_few_processes() {
        assertThat(pools()).allSatisfy(session -> {
            assertThat(workers(call(session, Runs.TIMED))).isEqualTo(3);
            assertThat(workers(call(session, Runs.SURVIVES))).isEqualTo(2);
            assertThat(workers(call(session, Runs.EMPTY))).isEqualTo(1);
        });
    }

    @Test
    void the_lengths_of_the_texts_tell_the_answers_of_one_call_apart() {
        assertThat(sessions("multiprocessing", "threading", "asyncio")).allSatisfy(session -> {
            List<Integer> lengths = call(session, Runs.MAIN).servings().stream()
                    .filter(serving -> serving.kind().equals(InputFile.READ))
                    .map(Serving::text)
                    .map(String::length)
                    .sorted()
                    .toList();
            for (int i = 1; i < lengths.size(); i++) {
                assertThat(lengths.get(i) - lengths.get(i - 1)).isGreaterThan(CLEARLY);
            }
        });
    }

    @Test
    void the_same_submission_meets_the_same_sizes_again() {
        // Not isEqualTo: plans hold megabytes of text, which a failure would print.
        assertThat(drawn().equals(PLANS)).isTrue();
    }

    private static List<SessionPlan> drawn() {
        return IntStream.range(0, SUBMISSIONS)
                .mapToObj(i -> Runs.plan(Draw.of("seed", "digest " + i)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SessionPlan> pools() {
        return sessions("multiprocessing");
    }

    private static List<SessionPlan> sessions(String... ids) {
        return PLANS.stream()
                .filter(session -> List.of(ids).contains(session.id()))
                .toList();
    }

    private static CallPlan call(SessionPlan session, String id) {
        return session.calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int workers(CallPlan call) {
        return Integer.parseInt(call.arguments().get(1));
    }
}
