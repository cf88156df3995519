package rendezvous.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rendezvous.intake.Candidate;
import rendezvous.model.Documents;
import rendezvous.model.Note;
import rendezvous.model.Scorecard;
import rendezvous.model.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class BatchTest extends TinyClass {

    @Test
    void writes_all_files_of_each_result_and_of_the_class() throws Exception {
        List<Outcome> outcomes = batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "4")));

        assertThat(outcomes).extracting(Outcome::id).containsExactly("alice", "bob");
        assertThat(names(out().resolve("bob")))
                .containsExactlyInAnyOrder(
                        "scorecard.json",
                        "evidence.json",
                        "feedback.html",
                        "feedback.md",
                        "logs",
                        "classes",
                        "conditions.txt");
        assertThat(names(out()))
                .containsExactlyInAnyOrder("alice", "bob", "index.html", "grades.csv", "summary.json", ".lock");
        assertThat(out().resolve("grades.csv")).content().contains("alice,10.0", "bob,4.0");
    }

    @Test
    void the_same_command_again_does_nothing_twice_and_gives_the_same_outcomes() throws Exception {
        List<Candidate> candidates = List.of(candidate("alice", "10"), candidate("bob", "4"));
        List<Outcome> first = batch(this::observe).run(candidates);
        List<Outcome> second = batch(this::observe).run(candidates);

        assertThat(second).isEqualTo(first);
        assertThat(observed).hasValue(2);
        assertThat(events).filteredOn(BatchEvent.Skipped.class::isInstance).hasSize(2);
    }

    @Test
    void hints_are_added_to_what_was_graded_without_them() throws Exception {
        List<Candidate> candidates = List.of(candidate("bob", "4"));
        batch(this::observe).run(candidates);
        assertThat(files("bob").feedback()).content().doesNotContain("Begin with the rest.");

        SubmissionGrader hinting = new SubmissionGrader(
                TinyBatch.assignmentWithHints(), TinyBatch.conditions("one"), this::observe, TinyBatch::judge);
        new Batch(hinting, out(), 1, events::add).run(candidates);

        assertThat(observed).hasValue(1);
        assertThat(files("bob").feedback()).content().contains("Begin with the rest.");
        assertThat(files("bob").markdown()).content().contains("Begin with the rest.");
    }

    @Test
    void a_changed_submission_and_a_changed_rubric_are_graded_again() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "4")));

        batch(this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "5")));
        assertThat(observed).hasValue(3);

        batch("other", this::observe).run(List.of(candidate("alice", "10"), candidate("bob", "5")));
        assertThat(observed).hasValue(5);
    }

    @Test
    void as_many_run_at_once_as_there_are_slots() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Observation meets = (submission, classes) -> {
            try {
                both.await(30, TimeUnit.SECONDS);
            } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
                throw new IOException("alone", e);
            }
            return TinyBatch.evidence(submission);
        };

        assertThat(batch(meets).run(List.of(candidate("alice", "10"), candidate("bob", "4"))))
                .allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void a_fault_of_ours_holds_one_submission_and_costs_the_others_nothing() throws Exception {
        Observation fails = (submission, classes) -> {
            if (submission.id().equals("bob")) {
                throw new IOException("no space left");
            }
            return TinyBatch.evidence(submission);
        };
        List<Outcome> outcomes =
                batch(fails).run(List.of(candidate("alice", "10"), candidate("bob", "4"), candidate("carl", "5")));

        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Fault("bob", "no space left"));
        assertThat(List.of(outcomes.get(0), outcomes.get(2))).allMatch(Outcome.Done.class::isInstance);
        assertThat(Documents.readScorecard(files("bob").scorecard()).state()).isEqualTo(State.HELD);
        assertThat(out().resolve("grades.csv")).content().contains("bob,,10.0,0.0,held");
    }

    @Test
    void what_was_held_is_graded_by_the_same_command_again() throws Exception {
        batch((submission, classes) -> {
                    throw new IllegalStateException("a bug");
                })
                .run(List.of(candidate("bob", "4")));
        List<Outcome> again = batch(this::observe).run(List.of(candidate("bob", "4")));

        assertThat(again).allMatch(Outcome.Done.class::isInstance);
        assertThat(Documents.readScorecard(files("bob").scorecard()).state()).isEqualTo(State.GRADED);
    }

    @Test
    void a_later_fault_never_takes_an_earlier_grade_away() throws Exception {
        batch(this::observe).run(List.of(candidate("bob", "4")));
        byte[] before = Files.readAllBytes(files("bob").scorecard());

        batch("other", (submission, classes) -> {
                    throw new IOException("no space left");
                })
                .run(List.of(candidate("bob", "4")));

        assertThat(files("bob").scorecard()).hasBinaryContent(before);
    }

    @Test
    void a_refused_submission_has_a_scorecard_that_says_how_to_repair_it() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        batch(this::observe).run(List.of(new Candidate("empty", empty)));

        assertThat(Documents.readScorecard(files("empty").scorecard()).state()).isEqualTo(State.REFUSED);
        assertThat(files("empty").feedback()).content().contains("Hand in the project");
        assertThat(observed).hasValue(0);
    }

    @Test
    void a_stop_ends_what_runs_and_keeps_what_is_finished_whole() throws Exception {
        CountDownLatch runs = new CountDownLatch(1);
        Observation hangs = (submission, classes) -> {
            if (submission.id().equals("alice")) {
                return TinyBatch.evidence(submission);
            }
            Files.writeString(classes.resolve("half"), "written");
            runs.countDown();
            new CountDownLatch(1).await();
            throw new IllegalStateException("never");
        };
        Batch batch = new Batch(grader("one", hangs), out(), 1, events::add);
        List<Candidate> candidates = List.of(candidate("alice", "10"), candidate("bob", "4"), candidate("carl", "5"));
        FutureTask<List<Outcome>> run = new FutureTask<>(() -> batch.run(candidates));
        Thread thread = new Thread(run);
        thread.start();
        runs.await();
        batch.stop();

        assertThat(run.get(30, TimeUnit.SECONDS).stream().map(Object::getClass))
                .containsExactly(Outcome.Done.class, Outcome.NotDone.class, Outcome.NotDone.class);
        assertThat(names(out()))
                .containsExactlyInAnyOrder("alice", "index.html", "grades.csv", "summary.json", ".lock");

        assertThat(batch(this::observe).run(candidates)).allMatch(Outcome.Done.class::isInstance);
        assertThat(observed).hasValue(2);
        thread.join();
    }

    @Test
    void what_a_killed_run_left_half_written_is_cleared_and_what_it_moved_is_restored() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10")));
        Files.move(out().resolve("alice"), out().resolve(".old-alice"));
        Files.createDirectories(out().resolve(".fresh-bob-123/classes"));

        batch(this::observe).run(List.of(candidate("alice", "10")));

        assertThat(observed).hasValue(1);
        assertThat(names(out()))
                .containsExactlyInAnyOrder("alice", "index.html", "grades.csv", "summary.json", ".lock");
    }

    @Test
    void two_runs_never_write_into_the_same_folder() throws Exception {
        CountDownLatch runs = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Candidate> candidates = List.of(candidate("alice", "10"));
        Batch first = batch((submission, classes) -> {
            runs.countDown();
            go.await();
            return TinyBatch.evidence(submission);
        });
        FutureTask<List<Outcome>> run = new FutureTask<>(() -> first.run(candidates));
        Thread thread = new Thread(run);
        thread.start();
        runs.await();

        assertThatThrownBy(() -> batch(this::observe).run(candidates))
                .isInstanceOf(FolderInUseException.class)
                .hasMessageContaining("Another run is writing");
        go.countDown();
        assertThat(run.get(30, TimeUnit.SECONDS)).allMatch(Outcome.Done.class::isInstance);
        thread.join();
    }

    @Test
    void a_grade_of_other_files_never_stands_for_what_could_not_be_graded() throws Exception {
        batch(this::observe).run(List.of(candidate("bob", "4")));

        batch((submission, classes) -> {
                    throw new IOException("no space left");
                })
                .run(List.of(candidate("bob", "5")));

        Scorecard card = Documents.readScorecard(files("bob").scorecard());
        assertThat(card.state()).isEqualTo(State.HELD);
        assertThat(card.notes()).extracting(Note::code).containsExactly("grader-fault", "earlier-version");
        assertThat(out().resolve("grades.csv")).content().contains("bob,,10.0,0.0,held");
    }

    @Test
    void no_thread_is_left() throws Exception {
        batch(this::observe).run(List.of(candidate("alice", "10")));

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("slot")));
    }
}
