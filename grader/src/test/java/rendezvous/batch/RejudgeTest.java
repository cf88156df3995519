package rendezvous.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rendezvous.intake.Candidate;
import rendezvous.judge.GraderFault;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;
import rendezvous.model.State;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Timeout(60)
class RejudgeTest extends TinyClass {

    @Test
    void judging_again_gives_the_same_bytes() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "4")));
        byte[] card = Files.readAllBytes(files("bob").scorecard());
        byte[] page = Files.readAllBytes(files("bob").feedback());
        Files.delete(files("bob").scorecard());

        assertThat(rejudge("one", TinyBatch::judge).run(out())).allMatch(Outcome.Done.class::isInstance);

        assertThat(files("bob").scorecard()).hasBinaryContent(card);
        assertThat(files("bob").feedback()).hasBinaryContent(page);
        assertThat(Rejudge.findIn(out())).hasSize(2);
        assertThat(Rejudge.findIn(out().resolve("bob"))).containsExactly(files("bob"));
    }

    @Test
    void after_judging_by_another_rubric_the_first_one_is_not_taken_for_done() throws Exception {
        List<Candidate> candidates = List.of(candidate("bob", "4"));
        batch(this::observe).run(candidates);
        rejudge("other", TinyBatch::judgeStrictly).run(out());
        assertThat(out().resolve("grades.csv")).content().contains("bob,3.0");

        batch(this::observe).run(candidates);

        assertThat(out().resolve("grades.csv")).content().contains("bob,4.0");
        assertThat(observed).hasValue(2);
    }

    @Test
    void judging_by_the_same_rubric_leaves_nothing_to_do_again() throws Exception {
        List<Candidate> candidates = List.of(candidate("bob", "4"));
        batch(this::observe).run(candidates);
        rejudge("one", TinyBatch::judge).run(out());

        batch(this::observe).run(candidates);

        assertThat(observed).hasValue(1);
    }

    @Test
    void judging_one_of_a_class_renews_the_files_about_the_class() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "4")));

        rejudge("other", TinyBatch::judgeStrictly).run(out().resolve("bob"));

        assertThat(out().resolve("grades.csv")).content().contains("alice,10.0", "bob,3.0");
        assertThat(out().resolve("summary.json")).content().contains("\"score\" : 3.0");
        assertThat(names(out().resolve("bob"))).doesNotContain("grades.csv", ".lock");
    }

    @Test
    void judging_a_copy_of_one_result_writes_nothing_beside_it() throws Exception {
        batch(this::observe).run(List.of(candidate("bob", "4")));
        Path alone = Files.createDirectory(folder.resolve("appeal"));
        Files.move(out().resolve("bob"), alone.resolve("bob"));

        assertThat(rejudge("one", TinyBatch::judge).run(alone.resolve("bob"))).hasSize(1);

        assertThat(names(alone)).containsExactly("bob");
    }

    @Test
    void judging_never_writes_into_a_folder_that_another_run_writes_into() throws Exception {
        batch(this::observe).run(List.of(candidate("bob", "4")));
        try (ResultsFolder other = ResultsFolder.open(out())) {
            for (Path place : List.of(other.path(), other.path().resolve("bob"))) {
                assertThatThrownBy(() -> rejudge("one", TinyBatch::judge).run(place))
                        .isInstanceOf(FolderInUseException.class);
            }
        }
    }

    @Test
    void what_can_not_be_judged_again_keeps_its_result_and_costs_the_others_nothing() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "4"), candidate("carl", "5")));
        byte[] before = Files.readAllBytes(files("bob").scorecard());

        List<Outcome> outcomes = rejudge("other", RejudgeTest::judgeAllButBob).run(out());

        assertThat(outcomes).element(1).isEqualTo(new Outcome.Fault("bob", "a check broke"));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(2);
        assertThat(files("bob").scorecard()).hasBinaryContent(before);
        assertThat(out().resolve("grades.csv")).content().contains("alice,9.0", "bob,4.0", "carl,4.0");
    }

    @Test
    void evidence_that_can_not_be_judged_is_kept_for_a_person() throws Exception {
        SubmissionGrader broken = new SubmissionGrader(
                TinyBatch.assignment(), TinyBatch.conditions("one"), this::observe, RejudgeTest::judgeAllButBob);
        List<Candidate> candidates = List.of(candidate("bob", "4"));

        List<Outcome> outcomes = new Batch(broken, out(), 1, events::add).run(candidates);

        assertThat(outcomes).containsExactly(new Outcome.Fault("bob", "a check broke"));
        assertThat(Documents.readScorecard(files("bob").scorecard()).state()).isEqualTo(State.HELD);
        assertThat(names(out().resolve("bob"))).contains("evidence.json", "classes", "logs");

        assertThat(rejudge("one", TinyBatch::judge).run(out())).allMatch(Outcome.Done.class::isInstance);
        assertThat(out().resolve("grades.csv")).content().contains("bob,4.0");
    }

    private static Scorecard judgeAllButBob(Evidence evidence, Path classes) {
        if (evidence.submission().id().equals("bob")) {
            throw new GraderFault("a check broke");
        }
        return TinyBatch.judgeStrictly(evidence, classes);
    }

    private static Rejudge rejudge(String definition, Judgement judgement) {
        return new Rejudge(TinyBatch.assignment(), TinyBatch.rules(definition), judgement);
    }
}
