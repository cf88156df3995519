package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.concurrencymodels.GradeProcess.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "threading-list-without-lock",
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

    private static final Path CHECKS = GradeProcess.HOME.resolve("docs/checks.md");

    @TempDir
    private static Path results;

    @TempDir
    private static Path page;

    @TempDir
    private Path folder;

    private static Optional<Ended> graded = Optional.empty();

    /** The bench of the grader looks at the same beside busy loops and with little processor time. */
    @BeforeAll
    static void gradeOnceForAllTests() throws IOException, InterruptedException {
        List<String> samples = Boolean.getBoolean("rendezvous.full") ? List.of() : SOME;
        Path checks = Files.copy(CHECKS, page.resolve("checks.md"));
        List<String> arguments =
                new ArrayList<>(List.of("validate", "--out", results.toString(), "--checks", checks.toString()));
        samples.forEach(sample -> arguments.addAll(List.of("--only", sample)));
        graded = Optional.of(GradeProcess.run(results, arguments.toArray(String[]::new)));
    }

    @Test
    void each_sample_gets_exactly_its_label() {
        assertThat(graded)
                .hasValueSatisfying(ended -> assertThat(ended.exitCode())
                        .describedAs(ended.out() + ended.err())
                        .isZero());
    }

    @Test
    void the_page_of_all_checks_quotes_what_the_samples_are_told() throws IOException {
        assertThat(page.resolve("checks.md")).hasSameTextualContentAs(CHECKS);
    }

    @Test
    void judging_again_gives_the_same_bytes() throws IOException, InterruptedException {
        Map<String, String> before = scorecards(results);

        Ended ended = GradeProcess.run(folder, "judge", results.toString());

        assertThat(ended.exitCode()).describedAs(ended.err()).isZero();
        assertThat(before).hasSizeGreaterThanOrEqualTo(SOME.size());
        assertThat(scorecards(results)).isEqualTo(before);
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
