package rendezvous.cli;

import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.batch.Judgement;
import rendezvous.batch.Observation;
import rendezvous.batch.TinyBatch;
import rendezvous.build.Jdk;
import rendezvous.model.Isolation;
import rendezvous.publish.GitHubApi;
import rendezvous.sandbox.Finding;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A machine on which nothing is run, with a tiny assignment whose submissions hold their own points. */
final class TinyMachine implements Surroundings {

    static final String DEFINITION = """
            id: tiny
            title: A tiny assignment
            maxScore: 10
            seed: seed
            limits: {wall: 10 s, cpu: 5 s, output: 1 MiB, memory: 256 MiB, tasks: 50, disk: 1 MiB}
            given: [%s]
            written: [%s]
            checks:
              - {id: work.done, title: The work is done, points: 10, because: Because.}
            """.formatted(TinyBatch.GIVEN, TinyBatch.SOURCE);

    private final Supplier<Path> folder;

    Isolation strongest = Isolation.STRONG;
    String definition = DEFINITION;
    Judgement judgement = TinyBatch::judge;
    Observation observation = (submission, classes) -> TinyBatch.evidence(submission);
    final Map<String, String> environment = new HashMap<>();

    TinyMachine(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** Hands in a submission, and says where it lies. */
    String submission(String path, String points) throws IOException {
        Path place = folder.get().resolve(path);
        Files.createDirectories(place.resolve("src/main/java/tiny"));
        Files.writeString(place.resolve(TinyBatch.SOURCE), points);
        return place.toString();
    }

    @Override
    public Path home() {
        return folder.get();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public GitHubApi.Waiting waiting() {
        return duration -> {};
    }

    @Override
    public AssignmentModule module(Optional<String> id) {
        return new Tiny();
    }

    @Override
    public List<Sandbox> sandboxes(Jdk jdk) {
        return List.of(new IsolationPolicyTest.FakeSandbox(strongest));
    }

    @Override
    public List<Finding> findings(Jdk jdk) {
        return List.of(
                new Finding("strong: network", Finding.Result.HOLDS, "closed"),
                new Finding("strong: tasks", Finding.Result.FAILS, "install what is missing"),
                new Finding("reduced: network", Finding.Result.OPEN, "open"));
    }

    @Override
    public Observation observation(Definition graded, Sandbox sandbox, Jdk jdk) {
        return observation;
    }

    @Override
    public Judgement judgement(Definition graded) {
        return judgement;
    }

    private final class Tiny implements AssignmentModule {
        @Override
        public String id() {
            return "tiny";
        }

        @Override
        public String definition() {
            return definition;
        }

        @Override
        public String pristine(String path) {
            throw new IllegalArgumentException(path);
        }

        @Override
        public List<SessionPlan> plan(Draw draw) {
            return List.of();
        }

        @Override
        public List<Class<?>> suites() {
            return List.of();
        }
    }
}
