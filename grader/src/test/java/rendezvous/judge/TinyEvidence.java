package rendezvous.judge;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentReader;
import rendezvous.model.Attestation;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Diagnostic;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.Expected;
import rendezvous.model.Form;
import rendezvous.model.Isolation;
import rendezvous.model.Leftover;
import rendezvous.model.Note;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Race;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceFile;
import rendezvous.model.StackLine;
import rendezvous.model.Submission;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Thrown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Evidence and a rubric as small as they can be. */
public final class TinyEvidence {

    public static final String RUBRIC = """
            id: tiny
            title: A tiny assignment
            maxScore: 10
            seed: tiny
            limits: {wall: 120 s, cpu: 20 s, output: 1 MiB, memory: 1 GiB, tasks: 400, disk: 64 MiB}
            given: []
            written: [A.java]
            checks:
              - id: a.first
                title: The first
                points: 4
                because: It is first.
              - id: a.second
                title: The second
                points: 3
                because: It needs the first.
                requires: [a.first]
              - id: a.third
                title: The third
                points: 1
                because: It needs the second.
                requires: [a.second]
              - id: a.person
                title: A person looks
                points: 2
                because: A machine can't.
                manual: true
            """;

    private TinyEvidence() {}

    static Assignment rubric() {
        return AssignmentReader.read("assignment.yaml", RUBRIC);
    }

    static Evidence ofPeak(int... held) {
        return evidence(call(held));
    }

    static CallFacts call(int... held) {
        int most = IntStream.of(held).max().orElse(0);
        List<Request> requests = IntStream.rangeClosed(1, most)
                .mapToObj(number -> new Request(
                        number,
                        "read",
                        "f" + number,
                        Form.BLOCKING,
                        number,
                        100,
                        7,
                        number,
                        true,
                        "t",
                        false,
                        Attestation.CONFIRMED))
                .toList();
        List<Plateau> plateaus = IntStream.range(0, held.length)
                .mapToObj(index -> new Plateau(
                        index + 1,
                        50,
                        3,
                        IntStream.rangeClosed(1, held[index]).boxed().toList(),
                        Proof.STUCK,
                        List.of(new ThreadPicture(
                                7,
                                1,
                                true,
                                "main",
                                false,
                                "WAITING",
                                1,
                                List.of(new StackLine("A", "m", "A.java", 3)))),
                        List.of()))
                .toList();
        return new CallFacts(
                "main",
                "process",
                List.of("A"),
                3,
                List.of(new Expected("f1", "5", false)),
                CallEnd.RETURNED,
                0,
                200,
                List.of(new ResultLine("f1", "5", Optional.empty()), new ResultLine("f2", "", Optional.of("bad"))),
                Optional.of(new Thrown("E", "", List.of())),
                requests,
                plateaus,
                List.of(new Leftover(Leftover.Kind.THREAD, "pool", List.of())),
                List.of(new Race(
                        Race.Kind.CALLS,
                        new Race.Access("add", new StackLine("A", "m", "A.java", 3)),
                        new Race.Access("size", new StackLine("A", "n", "A.java", 4)))),
                Optional.empty(),
                Optional.empty());
    }

    public static Evidence evidence(CallFacts call) {
        return new Evidence(
                Evidence.SCHEMA,
                "0.1.0",
                "tiny",
                new Submission(
                        "adams",
                        "sha256:1",
                        List.of(new SourceFile("A.java", "class A {}\n")),
                        List.of(new Note("c", "t"))),
                new BuildFacts(
                        ProcessEnd.COMPLETED,
                        List.of(new Diagnostic("A.java", 1, 2, "no \u00fc\ud800 <b>")),
                        List.of("B.java"),
                        List.of("A")),
                new Environment(Isolation.STRONG, "bubblewrap", "17.0.15", "Linux", 2),
                List.of(new SessionFacts(
                        "s",
                        1,
                        ProcessEnd.COMPLETED,
                        "",
                        Optional.empty(),
                        Instant.parse("2026-11-21T10:15:30.123456789Z"),
                        -20L,
                        1_000_000L,
                        List.of(call),
                        Map.of("b", "2", "a", "1", "c", "3"),
                        "out")));
    }
}
