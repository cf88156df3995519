package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.intake.Candidate;
import rendezvous.model.BuildFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Submission;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An assignment of one check, whose points are the number in the submission's one file; nothing is run. */
public final class TinyBatch {

    public static final String SOURCE = "src/main/java/tiny/Work.java";
    public static final String CHECK = "work.done";

    /** Its class tells where the pristine classes are. */
    public static final String GIVEN = "src/main/java/concurrency/kit/FileWork.java";

    private TinyBatch() {}

    public static Assignment assignment() {
        return assignmentWithHints().withoutHints();
    }

    static Assignment assignmentWithHints() {
        return new Assignment(
                "tiny",
                "A tiny assignment",
                Points.of(10),
                "seed",
                new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1, 1),
                List.of(GIVEN),
                List.of(SOURCE),
                List.of(new CheckSpec(
                        CHECK,
                        "The work is done",
                        Points.of(10),
                        "Because.",
                        Optional.of("Begin with the rest."),
                        List.of(),
                        false,
                        false)));
    }

    static Conditions conditions(String definition) {
        return new Conditions(rules(definition), Isolation.NONE, "17.0.15");
    }

    static Conditions.Rules rules(String definition) {
        return new Conditions.Rules("0.1.0", "tiny", definition);
    }

    public static Candidate candidate(Path folder, String id, String text) throws IOException {
        Path file = folder.resolve(id).resolve(SOURCE);
        Files.createDirectories(folder.resolve(id).resolve("src/main/java/tiny"));
        Files.writeString(file, text);
        return new Candidate(id, folder.resolve(id));
    }

    public static Evidence evidence(Submission submission) {
        return new Evidence(
                Evidence.SCHEMA,
                "0.1.0",
                "tiny",
                submission,
                new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of(), List.of()),
                new Environment(Isolation.NONE, "nothing", "17.0.15", "Linux", 1),
                List.of());
    }

    /** The rubric in which all points are one less. */
    static Scorecard judgeStrictly(Evidence evidence, Path classes) {
        Points points = Points.of(Long.parseLong(
                        evidence.submission().file(SOURCE).orElseThrow().text().strip())
                - 1);
        return card(evidence, points);
    }

    public static Scorecard judge(Evidence evidence, Path classes) {
        Points points = Points.of(Long.parseLong(
                evidence.submission().file(SOURCE).orElseThrow().text().strip()));
        return card(evidence, points);
    }

    private static Scorecard card(Evidence evidence, Points points) {
        boolean full = points.equals(Points.of(10));
        CheckResult check = new CheckResult(
                CHECK,
                "The work is done",
                full ? Verdict.PASSED : Verdict.FAILED,
                points,
                Points.of(10),
                full ? Optional.empty() : Optional.of("Only " + points + " of it was done."),
                List.of(),
                full ? Optional.empty() : Optional.of("A part is missing."),
                full ? Optional.empty() : Optional.of("Do the rest."),
                Optional.empty(),
                Optional.empty());
        return new Scorecard(
                Scorecard.SCHEMA,
                evidence.kit(),
                evidence.assignment(),
                new Scorecard.SubmissionRef(
                        evidence.submission().id(), evidence.submission().digest()),
                State.GRADED,
                Optional.of(points),
                Points.of(10),
                Points.ZERO,
                Optional.of(evidence.environment().isolation()),
                Optional.of(evidence.environment().jdk()),
                List.of(),
                List.of(check));
    }
}
