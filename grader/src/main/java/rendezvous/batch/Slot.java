package rendezvous.batch;

import rendezvous.intake.Candidate;
import rendezvous.intake.IntakeResult;
import rendezvous.intake.IntakeResult.Accepted;
import rendezvous.intake.IntakeResult.Refused;
import rendezvous.model.Note;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Submission;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What is done for one submission of a batch. Immutable and thread-safe. */
final class Slot {

    private final SubmissionGrader grader;
    private final ResultsFolder results;
    private final Consumer<BatchEvent> listener;

    Slot(SubmissionGrader grader, ResultsFolder results, Consumer<BatchEvent> listener) {
        this.grader = grader;
        this.results = results;
        this.listener = listener;
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
            listener.accept(new BatchEvent.Skipped(id, earlier.get()));
            return new Outcome.Done(id, earlier.get());
        }
        return finished(id, make(id, files -> grader.grade(submission, files)));
    }

    private Outcome refuse(Refused refused) throws IOException, InterruptedException {
        String id = refused.id();
        return finished(
                id,
                make(id, files -> grader.withoutGrade(id, refused.digest(), State.REFUSED, refused.reason(), files)));
    }

    private Outcome finished(String id, Scorecard scorecard) {
        listener.accept(new BatchEvent.Finished(id, scorecard));
        return new Outcome.Done(id, scorecard);
    }

    /** Our fault: a person must look, unless an earlier run gave a grade, which then stays. */
    Outcome hold(Candidate candidate, String message) throws IOException, InterruptedException {
        String id = candidate.id();
        boolean graded = results.scorecard(id)
                .filter(card -> card.state() == State.GRADED)
                .isPresent();
        if (!graded) {
            Note reason = new Note("grader-fault", "The grader or the machine failed, not the submission: " + message);
            make(id, files -> grader.withoutGrade(id, Optional.empty(), State.HELD, reason, files));
        }
        listener.accept(new BatchEvent.Faulted(id, message));
        return new Outcome.Fault(id, message);
    }

    /** What makes the files of a result in an empty folder. */
    private interface Maker {
        Scorecard make(ResultFiles files) throws IOException, InterruptedException;
    }

    private Scorecard make(String id, Maker maker) throws IOException, InterruptedException {
        ResultFiles fresh = results.fresh(id);
        try {
            Scorecard scorecard = maker.make(fresh);
            results.publish(id, fresh);
            return scorecard;
        } finally {
            Folders.delete(fresh.folder());
        }
    }
}
