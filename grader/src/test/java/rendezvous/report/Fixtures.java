package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.Attestation;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.Form;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.Plateau;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Submission;
import rendezvous.model.Verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small rubric and results of it. */
final class Fixtures {

    static final String FILE = "src/main/java/tiny/Threads.java";
    static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private Fixtures() {}

    static Assignment assignment() {
        return assignmentWithHints().withoutHints();
    }

    static Assignment assignmentWithHints() {
        return new Assignment(
                "tiny",
                "A tiny assignment",
                Points.of(20),
                "seed",
                new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20), 1 << 20, 1 << 29, 300, 1 << 24),
                List.of(),
                List.of(FILE),
                List.of(
                        spec("structure.given", "No given file was changed", 2, false),
                        spec("threads.concurrent", "All files are in flight at the same time", 6, false),
                        spec("threads.model", "Threads do the work", 5, false),
                        spec("threads.clean", "Nothing is left behind", 2, false),
                        spec("analysis.judged", "The analysis explains the results", 5, true)));
    }

    private static CheckSpec spec(String id, String title, int points, boolean manual) {
        return new CheckSpec(
                id,
                title,
                Points.of(points),
                "Waiting can overlap: that is what threads are for.",
                Optional.of("for (each thread)\n  start it"),
                List.of(),
                false,
                manual);
    }

    /** A result with one check of each verdict. */
    static Result everyVerdict(String studentText) {
        return result(card(studentText), Optional.of(evidence(studentText)));
    }

    static Result everyVerdictWithHints() {
        return new Result(assignmentWithHints(), card("main"), Optional.of(evidence("main")));
    }

    static Result result(Scorecard card, Optional<Evidence> evidence) {
        return new Result(assignment(), card, evidence);
    }

    static Scorecard card(String studentText) {
        List<CheckResult> checks = List.of(
                check("structure.given", Verdict.PASSED, 2, 2),
                new CheckResult(
                        "threads.concurrent",
                        "All files are in flight at the same time",
                        Verdict.FAILED,
                        new Points(125),
                        Points.of(6),
                        Optional.of("At most 1 of 4 files was in flight; the thread " + studentText
                                + " was waiting in Thread.join."),
                        List.of(new SourceLocation(FILE, 3)),
                        Optional.of("You start a thread and wait for it before you start the next one."),
                        Optional.of("Start all threads in one loop, then join them in a second loop."),
                        Optional.empty(),
                        Optional.of("threading/main")),
                new CheckResult(
                        "threads.model",
                        "Threads do the work",
                        Verdict.BLOCKED,
                        Points.ZERO,
                        Points.of(5),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("threads.concurrent"),
                        Optional.empty()),
                new CheckResult(
                        "threads.clean",
                        "Nothing is left behind",
                        Verdict.INCONCLUSIVE,
                        Points.of(2),
                        Points.of(2),
                        Optional.of("The machine was too busy to tell."),
                        List.of(),
                        Optional.of("This is no fault of yours: the points are given."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("threading/main")),
                check("analysis.judged", Verdict.MANUAL, 0, 5));
        return new Scorecard(
                Scorecard.SCHEMA,
                "0.1.0",
                "tiny",
                new Scorecard.SubmissionRef("adams-alice", DIGEST),
                State.GRADED,
                Optional.of(new Points(525)),
                Points.of(20),
                Points.of(5),
                Optional.of(Isolation.STRONG),
                Optional.of("17.0.15"),
                List.of(new Note("bom-removed", "A byte order mark was removed from \"" + studentText + "\".")),
                checks);
    }

    static Scorecard withChecks(Scorecard card, List<CheckResult> checks) {
        return new Scorecard(
                card.schema(),
                card.kit(),
                card.assignment(),
                card.submission(),
                card.state(),
                card.score(),
                card.maxScore(),
                card.pendingManual(),
                card.isolation(),
                card.jdk(),
                card.notes(),
                checks);
    }

    static Scorecard refused(String id, String reason) {
        return new Scorecard(
                Scorecard.SCHEMA,
                "0.1.0",
                "tiny",
                new Scorecard.SubmissionRef(id, ""),
                State.REFUSED,
                Optional.empty(),
                Points.of(20),
                Points.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(new Note("link", reason)),
                List.of());
    }

    private static CheckResult check(String id, Verdict verdict, int points, int most) {
        return new CheckResult(
                id,
                assignment().check(id).orElseThrow().title(),
                verdict,
                Points.of(points),
                Points.of(most),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Evidence evidence(String studentText) {
        String source = "class Threads {\n    void run() throws Exception {\n        thread.join(); // " + studentText
                + "\n    }\n}\n";
        return new Evidence(
                Evidence.SCHEMA,
                "0.1.0",
                "tiny",
                new Submission("adams-alice", DIGEST, List.of(new SourceFile(FILE, source)), List.of()),
                new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of(), List.of()),
                new Environment(Isolation.STRONG, "bubblewrap 0.8.0", "17.0.15", "Linux 6.1", 2),
                List.of(session(call(studentText))));
    }

    static SessionFacts session(CallFacts call) {
        return session(call, Map.of(), "");
    }

    static SessionFacts session(CallFacts call, Map<String, String> collected, String output) {
        return new SessionFacts(
                "threading",
                1,
                ProcessEnd.COMPLETED,
                "",
                Optional.empty(),
                Instant.parse("2026-11-21T10:15:30Z"),
                0,
                1_000_000L,
                List.of(call),
                collected,
                output);
    }

    /** Four reads one after the other, each on its own thread. */
    static CallFacts call(String thread) {
        List<Request> requests = new ArrayList<>();
        List<Plateau> plateaus = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            long at = i * 10_000_000L;
            requests.add(request(i, "read", i, thread, at, at + 8_000_000L));
            plateaus.add(new Plateau(i, at + 7_000_000L, 4, List.of(i), Proof.STUCK, List.of(), List.of()));
        }
        return call(requests, plateaus);
    }

    static CallFacts call(List<Request> requests, List<Plateau> plateaus) {
        return new CallFacts(
                "main",
                "process",
                List.of(),
                4,
                List.of(),
                CallEnd.RETURNED,
                0,
                60_000_000L,
                List.of(),
                Optional.empty(),
                requests,
                plateaus,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Request request(int number, String kind, long tid, String thread, long arrived, long released) {
        return new Request(
                number,
                kind,
                "file-" + number + ".txt",
                Form.BLOCKING,
                arrived,
                released,
                100,
                tid,
                true,
                thread + "-" + tid,
                false,
                Attestation.CONFIRMED);
    }
}
