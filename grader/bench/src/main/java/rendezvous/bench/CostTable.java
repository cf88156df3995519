package rendezvous.bench;

import rendezvous.bench.CostBook.Cost;
import rendezvous.bench.CostBook.Submission;
import rendezvous.sandbox.Sandbox;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The costs as Markdown: of the first submission, and the medians of the others. */
final class CostTable {

    /** What this submission costs is of no interest. */
    static final String WARM_UP = "warm-up";

    private CostTable() {}

    /** On what machine this was, and what was spent before the first submission. */
    static String header(String sample, Sandbox sandbox, Duration graderSoFar) {
        return """
                Sample: %s · JDK %s · %s (%s) · %d processors, load %.1f

                Start of the grader: %s s wall, %s s CPU.
                """.formatted(
                sample,
                System.getProperty("java.version"),
                sandbox.isolation().label(),
                sandbox.description(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                seconds(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())),
                seconds(graderSoFar));
    }

    /** One line for each submission, and which of its sessions were played twice. */
    static String ranking(List<Submission> submissions) {
        return """
                | sample | wall s | CPU s | in the sandbox | JVMs | played twice |
                | --- | ---: | ---: | ---: | ---: | --- |
                """
                + submissions.stream()
                        .filter(submission -> !submission.id().equals(WARM_UP))
                        .sorted(Comparator.comparing((Submission submission) ->
                                        submission.all().wall())
                                .reversed())
                        .map(submission -> "| " + submission.id() + " |" + cells(submission.all()) + " "
                                + playedTwice(submission) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String playedTwice(Submission submission) {
        return submission.stages().keySet().stream()
                .filter(stage -> stage.endsWith(CostBook.AGAIN))
                .map(stage -> stage.substring(CostBook.SESSION.length(), stage.length() - CostBook.AGAIN.length()))
                .collect(Collectors.joining(", "));
    }

    /** One line for each stage. */
    static String stages(List<Submission> submissions) {
        Map<String, Cost> first = submissions.get(0).stages();
        List<Map<String, Cost>> others = submissions.subList(1, submissions.size()).stream()
                .map(Submission::stages)
                .toList();
        return """
                | stage | first: wall s | CPU s | in the sandbox | JVMs | warm: wall s | CPU s | in the sandbox | JVMs |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """
                + first.entrySet().stream()
                        .map(stage -> "| " + stage.getKey() + " |" + cells(stage.getValue())
                                + warm(stage.getKey(), others) + "\n")
                        .collect(Collectors.joining());
    }

    private static String warm(String stage, List<Map<String, Cost>> others) {
        List<Cost> costs = others.stream()
                .flatMap(other -> Optional.ofNullable(other.get(stage)).stream())
                .toList();
        return costs.isEmpty()
                ? ""
                : cells(new Cost(
                        median(costs, Cost::wall),
                        median(costs, Cost::grader),
                        median(costs, Cost::sandboxed),
                        median(costs, Cost::jvms)));
    }

    private static String cells(Cost cost) {
        return " %s | %s | %s | %d |"
                .formatted(seconds(cost.wall()), seconds(cost.processor()), seconds(cost.sandboxed()), cost.jvms());
    }

    private static <T extends Comparable<T>> T median(List<Cost> costs, Function<Cost, T> figure) {
        return costs.stream()
                .map(figure)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(costs.size() / 2);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }
}
