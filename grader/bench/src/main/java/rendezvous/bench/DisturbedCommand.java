package rendezvous.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.batch.Sample;
import rendezvous.batch.Samples;
import rendezvous.build.JavaBuild;
import rendezvous.build.Jdk;
import rendezvous.build.KitClassPath;
import rendezvous.intake.Candidate;
import rendezvous.intake.Intake;
import rendezvous.intake.IntakeResult;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallFacts;
import rendezvous.model.Evidence;
import rendezvous.model.MachineLoad;
import rendezvous.model.SessionFacts;
import rendezvous.model.Submission;
import rendezvous.observe.Observer;
import rendezvous.observe.StudentJvm;
import rendezvous.sandbox.Sandboxes;
import rendezvous.sandbox.ScratchFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code disturbed}: plays the timed calls under what disturbs this process already. Started by {@code disturbance}. */
@Command(name = "disturbed", hidden = true, description = "Plays timed calls, and prints a line for each.")
final class DisturbedCommand implements Callable<Integer> {

    static final String RIGHT = "reference";
    static final String SLEEPER = "threading-sleeps-between-starts";

    private static final String BENCH = "bench";
    private static final String SESSION = "threading";
    private static final String CALL = "timed";
    private static final long READ_MILLIS = 100L;

    @Option(names = "--under", required = true, description = "What disturbs it.")
    private Disturbance under = Disturbance.NOTHING;

    @Option(names = "--calls", required = true, description = "How many calls of the reference.")
    private int calls;

    @Override
    public Integer call() throws IOException, InterruptedException {
        AssignmentModule module = Assignments.only();
        Assignment assignment = Assignments.definitionOf(module);
        MeteredSandbox sandbox = new MeteredSandbox(Sandboxes.probe().strongest());
        Path work = ScratchFolder.create();
        KitClassPath kit = KitClassPath.find(assignment);
        try (JavaBuild build = new JavaBuild(sandbox, Jdk.ofThisJvm(), kit)) {
            for (Candidate candidate : candidates(assignment, work)) {
                Submission submission = read(assignment, candidate);
                Path classes = Files.createDirectory(work.resolve(candidate.id() + "-classes"));
                BuildFacts facts = build.compile(submission, assignment, classes);
                Jdk jdk = Jdk.ofThisJvm();
                StudentJvm jvm = new StudentJvm(jdk.home(), jdk.version(), List.of(kit.starter(), kit.driver()));
                boolean right = candidate.id().equals(RIGHT);
                AssignmentModule timed = new OnlyTimed(module, SESSION, CALL, right ? calls : (calls + 3) / 4);
                try (Recorder recorder = Recorder.start(sandbox::newestTree)) {
                    recorder.awaitRecordAt(Instant.now());
                    Evidence evidence = new Observer(BENCH, sandbox, jvm, System::nanoTime)
                            .observe(submission, facts, classes, assignment, timed);
                    for (SessionFacts session : evidence.sessions()) {
                        print(session, right, recorder);
                    }
                }
            }
            return 0;
        } finally {
            Samples.discard(work);
        }
    }

    private static List<Candidate> candidates(Assignment assignment, Path work) throws IOException {
        Samples samples = new Samples(Main.home(), assignment);
        List<Sample> chosen = samples.read().stream()
                .filter(sample -> List.of(RIGHT, SLEEPER).contains(sample.id()))
                .toList();
        return samples.layOver(chosen, Files.createDirectory(work.resolve("samples")));
    }

    private static Submission read(Assignment assignment, Candidate candidate) throws IOException {
        if (Intake.of(assignment).read(candidate) instanceof IntakeResult.Accepted accepted) {
            return accepted.submission();
        }
        throw new IllegalArgumentException("The sample " + candidate.id() + " can't be read.");
    }

    private void print(SessionFacts session, boolean right, Recorder recorder) throws InterruptedException {
        for (CallFacts call : session.calls()) {
            Optional<MachineLoad> load = call.load();
            if (load.isPresent() && call.returnedNanos() >= 0) {
                long first = call.requests().get(0).arrivedNanos();
                Instant began = session.began();
                System.out.println(new TimedRun(
                                under,
                                right,
                                call.returnedNanos() - first,
                                call.expected().size() * READ_MILLIS * 1_000_000,
                                recorder.between(began.plusNanos(first), began.plusNanos(call.returnedNanos())),
                                load.get())
                        .line());
            }
        }
    }
}
