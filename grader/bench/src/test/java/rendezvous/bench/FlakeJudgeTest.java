package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.SampleLabel;
import rendezvous.batch.Sample;
import rendezvous.bench.FlakeJudge.Finding;
import rendezvous.model.CheckResult;
import rendezvous.model.Documents;
import rendezvous.model.Isolation;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class FlakeJudgeTest {

    private static final Points ONE = Points.of(1);
    private static final Sample RIGHT =
            new Sample("right", new SampleLabel("Right", SampleLabel.Base.REFERENCE, Map.of(), List.of(), ONE));

    @TempDir
    private Path folder;

    private int results;

    @Test
    void the_same_again_is_no_difference() throws IOException {
        look(card("a.full", Verdict.PASSED, ""));

        Finding again = look(card("a.full", Verdict.PASSED, ""));

        assertThat(again).isEqualTo(new Finding(false, false, false, 1, 0, 0, 0, List.of()));
        assertThat(folder.resolve("differing")).doesNotExist();
    }

    @Test
    void a_right_solution_that_fails_is_off_its_label_and_both_results_are_kept() throws IOException {
        look(card("a.full", Verdict.PASSED, ""));

        Finding failed = look(card("a.full", Verdict.FAILED, "1 of 7"));

        assertThat(failed.offLabel()).isTrue();
        assertThat(failed.differs()).isTrue();
        assertThat(failed.lostPoint()).isTrue();
        assertThat(folder.resolve("first/right/scorecard.json")).exists();
        assertThat(folder.resolve("differing/2/scorecard.json")).exists();
    }

    @Test
    void inconclusive_checks_are_counted_by_who_decides_them_and_whether_they_say_why() throws IOException {
        Finding clocked = look(card("a.timing", Verdict.INCONCLUSIVE, "the machine was busy"));
        Finding gated = look(card("a.full", Verdict.INCONCLUSIVE, ""));

        assertThat(clocked)
                .extracting(Finding::inconclusive, Finding::gateInconclusive, Finding::silent)
                .containsExactly(1, 0, 0);
        assertThat(gated)
                .extracting(Finding::inconclusive, Finding::gateInconclusive, Finding::silent)
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_missing_result_is_a_difference() throws IOException {
        assertThat(new FlakeJudge(folder)
                        .look(RIGHT, folder.resolve("nothing"), "1")
                        .lostPoint())
                .isTrue();
    }

    @Test
    void results_of_another_kit_are_not_compared() throws IOException {
        look(card("a.full", Verdict.PASSED, ""));
        Path other = write(card("a.full", Verdict.PASSED, ""), "kit=2\n");

        assertThatThrownBy(() -> new FlakeJudge(folder).look(RIGHT, other, "2"))
                .hasMessageContaining("another kit")
                .hasMessageContaining("--out");
    }

    @RepeatedTest(20)
    void two_conditions_at_once_agree_on_who_came_first() throws Exception {
        Path passed = write(card("a.full", Verdict.PASSED, ""), "kit=1\n");
        Path failed = write(card("a.full", Verdict.FAILED, "1 of 7"), "kit=1\n");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Finding>> looks = two.invokeAll(List.of(
                    () -> new FlakeJudge(folder).look(RIGHT, passed, "passed"),
                    () -> new FlakeJudge(folder).look(RIGHT, failed, "failed")));

            assertThat(List.of(looks.get(0).get().differs(), looks.get(1).get().differs()))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
    }

    private Finding look(Scorecard card) throws IOException {
        Path made = write(card, "kit=1\n");
        return new FlakeJudge(folder).look(RIGHT, made, Integer.toString(results));
    }

    private Path write(Scorecard card, String conditions) throws IOException {
        results++;
        Path made = Files.createDirectory(folder.resolve("results-" + results));
        Documents.write(made.resolve("scorecard.json"), card);
        Files.writeString(made.resolve("conditions.txt"), conditions + "digest=sha256:" + results + "\n");
        return made;
    }

    private static Scorecard card(String id, Verdict verdict, String observed) {
        Points points = verdict == Verdict.FAILED ? Points.ZERO : ONE;
        CheckResult check = new CheckResult(
                id,
                "A check",
                verdict,
                points,
                ONE,
                Optional.of(observed),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Scorecard(
                Scorecard.SCHEMA,
                "1.0.0",
                "tiny",
                new Scorecard.SubmissionRef("right", "sha256:0"),
                State.GRADED,
                Optional.of(points),
                ONE,
                Points.ZERO,
                Optional.of(Isolation.STRONG),
                Optional.of("17"),
                List.of(),
                List.of(check));
    }
}
