package rendezvous.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rendezvous.assignment.Assignments;
import rendezvous.batch.Sample;
import rendezvous.batch.Samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/** {@code flake}: whether a verdict ever flickers. */
@Command(
        name = "flake",
        mixinStandardHelpOptions = true,
        description = {
            "Grades the labelled samples again and again, idle, beside busy loops and throttled, and compares each"
                    + " result with its label and with the first one of the same sample.",
            "The same command again continues where it stopped."
        })
final class FlakeCommand implements Callable<Integer> {

    private static final long SEED = 20_261_121;

    @Option(names = "--submissions", paramLabel = "N", description = "How many in all; default: ${DEFAULT-VALUE}.")
    private int submissions = 1000;

    @Option(names = "--minutes", paramLabel = "N", description = "At most so long in all; default: no limit.")
    private @Nullable Integer minutes;

    @Option(
            names = "--conditions",
            split = ",",
            paramLabel = "CONDITION",
            description = "Some of ${COMPLETION-CANDIDATES}; default: all.")
    private List<Condition> conditions = List.of(Condition.values());

    @Option(names = "--slots", paramLabel = "N", description = "As for ./grade.")
    private @Nullable Integer slots;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("results", "flake");

    @Option(names = "--render", description = "Grade nothing, only print the table of what is there.")
    private boolean render;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = out.toAbsolutePath().normalize();
        Path file = folder.resolve("rows.tsv");
        Files.createDirectories(folder);
        if (!render) {
            gradeAll(folder, file);
        }
        List<FlakeRow> rows = FlakeRow.read(file);
        System.out.print(FlakeTable.header(folder) + FlakeTable.render(rows));
        return FlakeRow.anyWrong(rows) ? 1 : 0;
    }

    private void gradeAll(Path folder, Path file) throws IOException, InterruptedException {
        List<Sample> samples = samples();
        FlakePlan plan = new FlakePlan(
                conditions, submissions, Optional.ofNullable(minutes).map(Duration::ofMinutes));
        FlakeRow.read(file).forEach(row -> plan.add(row.condition(), 1, Duration.ZERO));
        FlakeRound round = new FlakeRound(folder, slots == null ? List.of() : List.of("--slots", slots.toString()));
        for (Optional<Condition> next = plan.next(); next.isPresent(); next = plan.next()) {
            Condition condition = next.get();
            if (condition == Condition.THROTTLED && !Throttle.isPossible()) {
                System.err.println("Nothing here can throttle: become root, or install cpulimit. Left out: 0.2 CPU.");
                plan.leaveOut(condition);
                continue;
            }
            long began = System.nanoTime();
            List<FlakeRow> rows = round.grade(condition, part(samples, plan, condition), plan.timeLeft(condition));
            for (FlakeRow row : rows) {
                row.appendTo(file);
            }
            plan.add(condition, rows.size(), Duration.ofNanos(System.nanoTime() - began));
            System.err.printf(
                    "%s: %d more, %d of all %d are wrong%n",
                    condition.title(),
                    rows.size(),
                    FlakeRow.read(file).stream().filter(FlakeRow::isWrong).count(),
                    FlakeRow.read(file).size());
        }
    }

    /** In an order of its own, so that the first few are of all kinds. */
    private static List<Sample> samples() throws IOException {
        List<Sample> samples =
                new ArrayList<>(new Samples(Main.home(), Assignments.definitionOf(Assignments.only())).read());
        Collections.shuffle(samples, new Random(SEED));
        return samples;
    }

    private static List<Sample> part(List<Sample> samples, FlakePlan plan, Condition condition) {
        List<Sample> part = new ArrayList<>();
        for (int i = 0; i < Math.min(plan.round(condition), samples.size()); i++) {
            part.add(samples.get((plan.graded(condition) + i) % samples.size()));
        }
        return part;
    }
}
