package rendezvous.publish;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Documents;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small rubric, and what a grading job leaves of it. */
final class HandedIn {

    static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    static final String FORK = "alice/homework";
    static final String FILE = "src/main/java/tiny/Threads.java";

    private HandedIn() {}

    static Assignment assignment() {
        return new Assignment(
                "tiny",
                "A tiny assignment",
                Points.of(10),
                "seed",
                new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1, 1),
                List.of(),
                List.of(FILE),
                List.of(spec("work.done", "The work is done", 4), spec("work.clean", "Nothing is left behind", 6)));
    }

    private static CheckSpec spec(String id, String title, int points) {
        return new CheckSpec(id, title, Points.of(points), "Because.", Optional.empty(), List.of(), false, false);
    }

    /** Half done; the reason and so many lines are the student's. */
    static Scorecard card(String studentText, int lines) {
        CheckResult done = result(0, Verdict.PASSED, 4, Optional.empty(), List.of());
        CheckResult clean = result(
                1,
                Verdict.FAILED,
                0,
                Optional.of("The thread " + studentText + " still runs."),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> new SourceLocation(FILE, line))
                        .toList());
        return new Scorecard(
                Scorecard.SCHEMA,
                "0.1.0",
                "tiny",
                new Scorecard.SubmissionRef("alice", "sha256:" + "0".repeat(64)),
                State.GRADED,
                Optional.of(Points.of(4)),
                Points.of(10),
                Points.ZERO,
                Optional.of(Isolation.STRONG),
                Optional.of("17.0.15"),
                List.of(new Note("bom-removed", "A byte order mark was removed.")),
                List.of(done, clean));
    }

    private static CheckResult result(
            int at, Verdict verdict, int points, Optional<String> observed, List<SourceLocation> where) {
        CheckSpec spec = assignment().checks().get(at);
        return new CheckResult(
                spec.id(),
                spec.title(),
                verdict,
                Points.of(points),
                spec.points(),
                observed,
                where,
                Optional.empty(),
                observed.map(text -> "End it."),
                Optional.empty(),
                Optional.empty());
    }

    /** An artefact in a new folder. */
    static Path artefact(Path parent, Scorecard card, String number) throws IOException {
        Path folder = Files.createTempDirectory(parent, "artefact");
        Documents.write(folder.resolve("scorecard.json"), card);
        Files.writeString(folder.resolve("pull-request.txt"), number);
        Files.writeString(folder.resolve("feedback.html"), "<html></html>");
        return folder;
    }

    /** The run of a fork's branch. */
    static RunEvent run() {
        return run(FORK, "solution", SHA);
    }

    static RunEvent run(String repository, String branch, String sha) {
        return new RunEvent(
                GitHubStub.REPOSITORY,
                "pull_request",
                Optional.of(repository).filter(name -> !name.isEmpty()),
                branch,
                sha,
                "https://github.com/course/homework/actions/runs/42");
    }
}
