package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.concurrencymodels.GradeProcess.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole path on real programs. By default a few samples of each family are graded; {@code -Pfull} grades all of
 * them.
 */
class EndToEndTest {

    /** One of each family of faults, and right solutions of different styles. */
    private static final List<String> SOME = List.of(
            "reference",
            "untouched-starter",
            "right-latch-and-binary-protocol",
            "right-invoke-all-and-fed-workers",
            "threading-join-in-loop",
            "threading-lock-around-work",
            "threading-does-not-compile",
            "threading-deadlock-of-two-locks",
            "threading-endless-loop",
            "threading-output-flood",
            "threading-system-exit",
            "multiprocessing-process-per-file",
            "multiprocessing-start-and-wait",
            "asyncio-awaits-each-read",
            "log-milliseconds-as-seconds",
            "table-constant-times");

    /** Few, quick, and with evidence of every kind. */
    private static final List<String> FEW = List.of(
            "reference", "threading-join-in-loop", "multiprocessing-start-and-wait", "asyncio-awaits-each-read");

    private static final int BUSY_LOOPS = 8;

    @TempDir
    Path folder;

    @Test
    void each_sample_gets_exactly_its_label() throws IOException, InterruptedException {
        List<String> samples = Boolean.getBoolean("rendezvous.full") ? List.of() : SOME;

        Ended ended = validate(folder.resolve("results"), samples);

        assertThat(ended.exitCode()).describedAs(ended.out() + ended.err()).isZero();
    }

    @Test
    void judging_again_gives_the_same_bytes() throws IOException, InterruptedException {
        Path results = folder.resolve("results");
        Ended first = validate(results, FEW);
        assertThat(first.exitCode()).describedAs(first.out() + first.err()).isZero();
        Map<String, String> before = scorecards(results);

        Ended ended = GradeProcess.run(folder, "judge", results.toString());

        assertThat(ended.exitCode()).describedAs(ended.err()).isZero();
        assertThat(before).hasSize(FEW.size());
        assertThat(scorecards(results)).isEqualTo(before);
    }

    @Test
    void the_same_class_beside_eight_busy_loops_gets_the_same_scorecards() throws IOException, InterruptedException {
        Path quiet = folder.resolve("quiet");
        Path busy = folder.resolve("busy");
        Ended quietRun = validate(quiet, FEW);
        assertThat(quietRun.exitCode())
                .describedAs(quietRun.out() + quietRun.err())
                .isZero();
        List<Process> loops = new ArrayList<>();
        try {
            for (int i = 0; i < BUSY_LOOPS; i++) {
                loops.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            Ended busyRun = validate(busy, FEW);
            assertThat(busyRun.exitCode())
                    .describedAs(busyRun.out() + busyRun.err())
                    .isZero();
        } finally {
            loops.forEach(Process::destroyForcibly);
        }

        assertThat(scorecards(busy)).hasSize(FEW.size()).isEqualTo(scorecards(quiet));
    }

    private Ended validate(Path results, List<String> samples) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("validate", "--out", results.toString()));
        samples.forEach(sample -> arguments.addAll(List.of("--only", sample)));
        return GradeProcess.run(folder, arguments.toArray(String[]::new));
    }

    private static Map<String, String> scorecards(Path results) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> submissions = Files.list(results)) {
            for (Path submission : submissions.filter(Files::isDirectory).toList()) {
                texts.put(submission.getFileName().toString(), Files.readString(submission.resolve("scorecard.json")));
            }
        }
        return texts;
    }
}
