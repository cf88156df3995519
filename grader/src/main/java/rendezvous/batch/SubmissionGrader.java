package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.intake.Candidate;
import rendezvous.intake.Intake;
import rendezvous.intake.IntakeResult;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Submission;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Puts the stages together for one submission: intake, observation, judgement, report. Immutable and thread-safe. */
public final class SubmissionGrader {

    private final Assignment assignment;
    private final Conditions conditions;
    private final Observation observation;
    private final Judgement judgement;
    private final Intake intake;
    private final ResultWriter writer;

    /**
     * Makes a grader.
     *
     * @param assignment what is graded
     * @param conditions under what
     * @param observation the stages that may run a student's code
     * @param judgement the stage that gives the grade
     */
    public SubmissionGrader(
            Assignment assignment, Conditions conditions, Observation observation, Judgement judgement) {
        this.assignment = assignment;
        this.conditions = conditions;
        this.observation = observation;
        this.judgement = judgement;
        this.intake = Intake.of(assignment);
        this.writer = new ResultWriter(assignment);
    }

    Assignment assignment() {
        return assignment;
    }

    IntakeResult read(Candidate candidate) throws IOException {
        return intake.read(candidate);
    }

    /** What stands beside a result that was made under the same conditions. */
    String fingerprint(Submission submission) {
        return conditions.fingerprint(submission.digest());
    }

    /** Takes the evidence, and writes it into an empty folder: from here on it can't be lost any more. */
    Evidence observe(Submission submission, ResultFiles files) throws IOException, InterruptedException {
        Files.createDirectories(files.classes());
        Evidence evidence = observation.observe(submission, files.classes());
        writer.writeEvidence(files, evidence);
        return evidence;
    }

    /** Judges, and writes the rest into the same folder. */
    Scorecard judge(Evidence evidence, ResultFiles files) throws IOException {
        Scorecard scorecard = judgement.judge(evidence, files.classes());
        writer.writeScorecard(files, scorecard, Optional.of(evidence));
        Documents.write(files.conditions(), fingerprint(evidence.submission()));
        return scorecard;
    }

    /** A result that stands there may have been told without the hints that are asked for now. */
    void addHints(ResultFiles files, Scorecard scorecard) throws IOException {
        if (assignment.checks().stream().anyMatch(check -> check.hint().isPresent())) {
            Optional<Evidence> evidence = Files.isRegularFile(files.evidence())
                    ? Optional.of(Documents.readEvidence(files.evidence()))
                    : Optional.empty();
            writer.writeFeedback(files, scorecard, evidence);
        }
    }

    /** Writes a result without a grade. */
    Scorecard withoutGrade(Scorecard.SubmissionRef submission, State state, List<Note> reasons, ResultFiles files)
            throws IOException {
        Scorecard scorecard = new Scorecard(
                Scorecard.SCHEMA,
                conditions.rules().kit(),
                assignment.id(),
                submission,
                state,
                Optional.empty(),
                assignment.maxScore(),
                Points.ZERO,
                Optional.empty(),
                Optional.empty(),
                reasons,
                List.of());
        writer.writeScorecard(files, scorecard, Optional.empty());
        return scorecard;
    }
}
