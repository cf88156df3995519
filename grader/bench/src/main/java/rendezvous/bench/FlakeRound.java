package rendezvous.bench;

import rendezvous.batch.Sample;
import rendezvous.batch.Samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades some samples in one start of the grader, and looks at each result. */
final class FlakeRound {

    private final Path folder;
    private final List<String> options;
    private final FlakeJudge judge;

    FlakeRound(Path folder, List<String> options) {
        this.folder = folder;
        this.options = List.copyOf(options);
        this.judge = new FlakeJudge(folder);
    }

    /** What is done when the time is up counts; the rest is as if it had never begun. */
    List<FlakeRow> grade(Condition condition, List<Sample> samples, Duration atMost)
            throws IOException, InterruptedException {
        Path results = folder.resolve("round-" + condition.label());
        Samples.discard(results);
        long began = System.nanoTime();
        try (Throttle throttle = Throttle.of(condition.percent())) {
            boolean whole = BusyLoops.during(condition.loops(), () -> run(throttle, samples, results, atMost));
            Duration wall = Duration.ofNanos(System.nanoTime() - began);
            List<Sample> done = samples.stream()
                    .filter(sample -> whole || Files.exists(results.resolve(sample.id())))
                    .toList();
            return rows(
                    condition,
                    done,
                    results,
                    new Spent(wall, whole ? throttle.used() : Optional.empty(), throttle.means()));
        }
    }

    private boolean run(Throttle throttle, List<Sample> samples, Path results, Duration atMost)
            throws IOException, InterruptedException {
        GradeRun run = GradeRun.start(throttle, samples.stream().map(Sample::id).toList(), options, results);
        Thread atExit = new Thread(
                () -> {
                    run.stop();
                    throttle.close();
                },
                "clear-up");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return run.await(atMost);
        } finally {
            run.stop();
            forget(atExit);
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // interrupted: the hook is what runs, and clears up
        }
    }

    private List<FlakeRow> rows(Condition condition, List<Sample> done, Path results, Spent spent) throws IOException {
        List<FlakeRow> rows = new ArrayList<>();
        for (Sample sample : done) {
            String keepAs = "%s-%s-%d".formatted(sample.id(), condition.label(), System.currentTimeMillis());
            FlakeJudge.Finding found = judge.look(sample, results.resolve(sample.id()), keepAs);
            found.differences().forEach(text -> System.err.println(sample.id() + ": " + text));
            rows.add(new FlakeRow(
                    condition,
                    sample.id(),
                    found.offLabel(),
                    found.differs(),
                    found.lostPoint(),
                    found.checks(),
                    found.inconclusive(),
                    found.gateInconclusive(),
                    found.silent(),
                    spent.processor().map(all -> all.toMillis() / done.size()).orElse(-1L),
                    spent.wall().toMillis() / done.size(),
                    spent.means()));
        }
        return rows;
    }

    private record Spent(Duration wall, Optional<Duration> processor, String means) {}
}
