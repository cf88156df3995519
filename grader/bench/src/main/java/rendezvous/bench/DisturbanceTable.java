package rendezvous.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How well each measure explains why a call was late, as Markdown. */
final class DisturbanceTable {

    private static final double MILLI = 1e6;

    /** By so much a call differs from another for no reason. */
    private static final double LITTLE = 10 * MILLI;

    private static final String NONE = "–";

    private DisturbanceTable() {}

    /** Under what, how often, and how long the calls took. */
    static String runs(List<TimedRun> runs) {
        return """
                | beside it | calls of the reference | took ms: least | median | most | late | calls of the sleeper | took ms: least |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """
                + Arrays.stream(Disturbance.values())
                        .map(under -> line(
                                under,
                                runs.stream()
                                        .filter(run -> run.under() == under)
                                        .toList()))
                        .collect(Collectors.joining());
    }

    private static String line(Disturbance under, List<TimedRun> runs) {
        List<Long> right = sorted(runs.stream().filter(TimedRun::right).toList());
        List<Long> sleeper = sorted(runs.stream().filter(run -> !run.right()).toList());
        return "| %s | %d | %s | %s | %s | %d | %d | %s |\n"
                .formatted(
                        under.title(),
                        right.size(),
                        millis(right, 0),
                        millis(right, right.size() / 2),
                        millis(right, right.size() - 1),
                        runs.stream().filter(run -> run.right() && run.isLate()).count(),
                        sleeper.size(),
                        millis(sleeper, 0));
    }

    /**
     * How each measure does: whether it grows with the time of the reference, of how many calls it explains why they took
     * longer than the fastest, how many late ones it excuses, and how many calls of a program that sleeps, which nothing
     * should excuse.
     */
    static String measures(List<TimedRun> runs) {
        List<TimedRun> right = runs.stream().filter(TimedRun::right).toList();
        List<TimedRun> late = right.stream().filter(TimedRun::isLate).toList();
        List<TimedRun> sleeper = runs.stream().filter(run -> !run.right()).toList();
        return """
                | measure | rank correlation with the time | slower calls of the reference explained | late ones excused | \
                calls of the sleeper excused |
                | --- | ---: | ---: | ---: | ---: |
                """
                + Arrays.stream(Measure.values())
                        .map(measure -> "| %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        measure.title(),
                                        correlation(measure, right),
                                        explained(measure, right),
                                        excused(measure, late),
                                        excused(measure, sleeper)))
                        .collect(Collectors.joining());
    }

    private static String correlation(Measure measure, List<TimedRun> right) {
        double correlation = Ranks.correlation(
                right.stream().map(run -> (double) run.nanos()).toList(),
                right.stream().map(measure::of).toList());
        return Double.isNaN(correlation) ? NONE : String.format(Locale.ROOT, "%.2f", correlation);
    }

    /** Of the calls that took clearly longer than the fastest, those that did not without what was measured. */
    private static String explained(Measure measure, List<TimedRun> right) {
        double usual = LITTLE + right.stream().mapToLong(TimedRun::nanos).min().orElse(0);
        List<TimedRun> slower =
                right.stream().filter(run -> run.nanos() > usual).toList();
        return slower.isEmpty()
                ? NONE
                : slower.stream()
                                .filter(run -> run.nanos() - measure.of(run) <= usual)
                                .count() + " of " + slower.size();
    }

    private static String excused(Measure measure, List<TimedRun> runs) {
        return runs.isEmpty() ? NONE : runs.stream().filter(measure::excuses).count() + " of " + runs.size();
    }

    private static List<Long> sorted(List<TimedRun> runs) {
        return runs.stream().map(TimedRun::nanos).sorted().toList();
    }

    private static String millis(List<Long> nanos, int place) {
        return nanos.isEmpty() ? NONE : String.format(Locale.ROOT, "%.0f", nanos.get(place) / MILLI);
    }
}
