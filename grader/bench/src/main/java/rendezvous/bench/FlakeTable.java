package rendezvous.bench;

import rendezvous.batch.ResultFiles;
import rendezvous.model.Documents;
import rendezvous.model.Isolation;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a bench, summed up as Markdown. */
final class FlakeTable {

    private FlakeTable() {}

    /** Where the results were made. */
    static String header(Path folder) throws IOException {
        Optional<Scorecard> any = firstCard(folder.resolve("first"));
        return """
                # Whether a verdict ever flickers

                Printed by `grader/bench/flake --render`; [README.md](README.md) says how it is made.
                %s, kit %s, JDK %s, isolation %s, %d processors.

                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        any.map(Scorecard::kit).orElse("?"),
                        any.flatMap(Scorecard::jdk).orElse("?"),
                        any.flatMap(Scorecard::isolation).map(Isolation::label).orElse("?"),
                        Runtime.getRuntime().availableProcessors());
    }

    private static Optional<Scorecard> firstCard(Path first) throws IOException {
        if (!Files.isDirectory(first)) {
            return Optional.empty();
        }
        try (Stream<Path> kept = Files.list(first)) {
            Optional<Path> any = kept.sorted().findFirst();
            return any.isPresent()
                    ? Optional.of(Documents.readScorecard(new ResultFiles(any.get()).scorecard()))
                    : Optional.empty();
        }
    }

    static String render(List<FlakeRow> rows) {
        String lines = Arrays.stream(Condition.values())
                .map(condition -> line(
                        title(condition, rows),
                        rows.stream()
                                .filter(row -> row.condition() == condition)
                                .toList()))
                .collect(Collectors.joining());
        return """
                | beside it | submissions | verdicts off their label | scorecards that differ | right solutions that lost a \
                point | inconclusive checks | of those no clock decides | silent ones | CPU s each | wall s each |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """ + lines + line("**all**", rows);
    }

    private static String title(Condition condition, List<FlakeRow> rows) {
        String means = rows.stream()
                .filter(row -> row.condition() == condition && !row.means().isEmpty())
                .map(FlakeRow::means)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return condition == Condition.THROTTLED && !means.isEmpty()
                ? condition.title() + " (" + means + ")"
                : condition.title();
    }

    private static String line(String title, List<FlakeRow> rows) {
        if (rows.isEmpty()) {
            return "| " + title + " | 0 |" + " – |".repeat(8) + "\n";
        }
        long checks = rows.stream().mapToLong(FlakeRow::checks).sum();
        long inconclusive = rows.stream().mapToLong(FlakeRow::inconclusive).sum();
        List<FlakeRow> counted =
                rows.stream().filter(row -> row.processorMillis() >= 0).toList();
        return "| %s | %d | %d | %d | %d | %d (%s %%) | %d | %d | %s | %s |\n"
                .formatted(
                        title,
                        rows.size(),
                        rows.stream().filter(FlakeRow::offLabel).count(),
                        rows.stream().filter(FlakeRow::differs).count(),
                        rows.stream().filter(FlakeRow::lostPoint).count(),
                        inconclusive,
                        decimal(checks == 0 ? 0 : 100.0 * inconclusive / checks, 2),
                        rows.stream().mapToLong(FlakeRow::gateInconclusive).sum(),
                        rows.stream().mapToLong(FlakeRow::silent).sum(),
                        counted.isEmpty()
                                ? "–"
                                : decimal(
                                        counted.stream()
                                                        .mapToLong(FlakeRow::processorMillis)
                                                        .average()
                                                        .orElse(0)
                                                / 1000,
                                        1),
                        decimal(
                                rows.stream()
                                                .mapToLong(FlakeRow::wallMillis)
                                                .average()
                                                .orElse(0)
                                        / 1000,
                                1));
    }

    private static String decimal(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
