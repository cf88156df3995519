package rendezvous.batch;

import rendezvous.intake.Candidate;
import rendezvous.intake.IntakeResult;
import rendezvous.intake.IntakeResult.Accepted;
import rendezvous.intake.IntakeResult.Refused;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.Scorecard.SubmissionRef;
import rendezvous.model.State;
import rendezvous.model.Submission;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What is done for one submission of a batch. Immutable and thread-safe. */
final class Slot {

    private final SubmissionGrader grader;
    private final ResultsFolder results;
    private final Consumer<BatchEvent> listener;
    private final BooleanSupplier stopped;

    Slot(SubmissionGrader grader, ResultsFolder results, Consumer<BatchEvent> listener, BooleanSupplier stopped) {
        this.grader = grader;
        this.results = results;
        this.listener = listener;
        this.stopped = stopped;
    }

    /** Whatever the submission is, ends in an outcome; an exception is our own or the machine's fault. */
    Outcome grade(Candidate candidate) throws IOException, InterruptedException {
        listener.accept(new BatchEvent.Started(candidate.id()));
        IntakeResult read = grader.read(candidate);
        if (read instanceof Accepted accepted) {
            return grade(accepted.submission());
        }
        return refuse((Refused) read);
    }

    private Outcome grade(Submission submission) throws IOException, InterruptedException {
        String id = submission.id();
        Optional<Scorecard> earlier = results.matching(id, grader.fingerprint(submission));
        if (earlier.isPresent()) {
            grader.addHints(results.of(id), earlier.get());
            listener.accept(new BatchEvent.Skipped(id, earlier.get()));
            return new Outcome.Done(id, earlier.get());
        }
        ResultFiles fresh = results.fresh(id);
        try {
            Scorecard scorecard = grader.judge(grader.observe(submission, fresh), fresh);
            return finished(id, scorecard, fresh);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever breaks here is our own fault, unless the end of the batch broke it. What was seen is kept.
            if (stopped.getAsBoolean()) {
                throw e;
            }
            return hold(new SubmissionRef(id, submission.digest()), Faults.message(e), fresh);
        } finally {
            new WorkFolder(fresh.folder()).delete();
        }
    }

    private Outcome refuse(Refused refused) throws IOException {
        SubmissionRef submission =
                new SubmissionRef(refused.id(), refused.digest().orElse(""));
        ResultFiles fresh = results.fresh(refused.id());
        try {
            return finished(
                    refused.id(),
                    grader.withoutGrade(submission, State.REFUSED, List.of(refused.reason()), fresh),
                    fresh);
        } finally {
            new WorkFolder(fresh.folder()).delete();
        }
    }

    private Outcome finished(String id, Scorecard scorecard, ResultFiles made) throws IOException {
        results.publish(id, made);
        listener.accept(new BatchEvent.Finished(id, scorecard));
        return new Outcome.Done(id, scorecard);
    }

    /** Our fault, before it was known what was handed in. */
    Outcome hold(Candidate candidate, String message) throws IOException {
        ResultFiles fresh = results.fresh(candidate.id());
        try {
            return hold(new SubmissionRef(candidate.id(), ""), message, fresh);
        } finally {
            new WorkFolder(fresh.folder()).delete();
        }
    }

    /** Our fault: a person must look, unless an earlier run gave a grade for the same files, which then stays. */
    private Outcome hold(SubmissionRef submission, String message, ResultFiles seen) throws IOException {
        Optional<Scorecard> graded = results.scorecard(submission.id()).filter(card -> card.state() == State.GRADED);
        boolean same = graded.filter(card -> card.submission().digest().equals(submission.digest()))
                .isPresent();
        if (!same) {
            Files.deleteIfExists(seen.conditions());
            grader.withoutGrade(submission, State.HELD, reasons(message, graded), seen);
            results.publish(submission.id(), seen);
        }
        listener.accept(new BatchEvent.Faulted(submission.id(), message));
        return new Outcome.Fault(submission.id(), message);
    }

    private static List<Note> reasons(String message, Optional<Scorecard> earlier) {
        List<Note> reasons = new ArrayList<>();
        reasons.add(new Note("grader-fault", "The grader or the machine failed, not the submission: " + message));
        earlier.flatMap(Scorecard::score).map(Slot::earlierVersion).ifPresent(reasons::add);
        return reasons;
    }

    private static Note earlierVersion(Points score) {
        return new Note(
                "earlier-version",
                "An earlier grade of " + score + " points stood here. It may be of other files, so it is not kept.");
    }
}
