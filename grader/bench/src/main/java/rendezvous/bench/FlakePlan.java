package rendezvous.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of each condition is still to be done. All conditions grow together, so that an early end shows them all. */
final class FlakePlan {

    private static final double DONE = 1.0;

    private final List<Condition> conditions;
    private final int submissions;
    private final Optional<Duration> time;
    private final Map<Condition, Integer> graded = new EnumMap<>(Condition.class);
    private final Map<Condition, Duration> spent = new EnumMap<>(Condition.class);

    /**
     * Makes a plan.
     *
     * @param conditions at least one
     * @param submissions in all
     * @param time in all
     */
    FlakePlan(List<Condition> conditions, int submissions, Optional<Duration> time) {
        this.conditions = List.copyOf(conditions);
        this.submissions = submissions;
        this.time = time;
        conditions.forEach(condition -> {
            graded.put(condition, 0);
            spent.put(condition, Duration.ZERO);
        });
    }

    void add(Condition condition, int done, Duration took) {
        graded.merge(condition, done, Integer::sum);
        spent.merge(condition, took, Duration::plus);
    }

    /** Takes a condition for done. */
    void leaveOut(Condition condition) {
        graded.put(condition, Integer.MAX_VALUE);
    }

    /** The condition that is furthest behind; empty if all is done. */
    Optional<Condition> next() {
        return conditions.stream()
                .filter(condition -> progress(condition) < DONE)
                .min(Comparator.comparingDouble(this::progress));
    }

    /** How many submissions the next round of a condition takes. */
    int round(Condition condition) {
        return Math.min(condition.round(), Math.max(1, wanted(condition) - graded(condition)));
    }

    /** How long the next round of a condition may take. */
    Duration timeLeft(Condition condition) {
        return time(condition).map(all -> all.minus(spent(condition))).orElse(Duration.ofDays(1));
    }

    private Optional<Duration> time(Condition condition) {
        int parts = conditions.stream().mapToInt(Condition::time).sum();
        return time.map(all -> all.multipliedBy(condition.time()).dividedBy(parts));
    }

    /** Which sample of the set comes next under a condition. */
    int graded(Condition condition) {
        return graded.getOrDefault(condition, 0);
    }

    private Duration spent(Condition condition) {
        return spent.getOrDefault(condition, Duration.ZERO);
    }

    private double progress(Condition condition) {
        double byNumber = (double) graded(condition) / wanted(condition);
        double byTime = time(condition)
                .map(all -> (double) spent(condition).toMillis() / Math.max(1, all.toMillis()))
                .orElse(0.0);
        return Math.max(byNumber, byTime);
    }

    private int wanted(Condition condition) {
        int shares = conditions.stream().mapToInt(Condition::share).sum();
        return Math.max(1, (submissions * condition.share() + shares - 1) / shares);
    }
}
