package rendezvous.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.batch.Batch;
import rendezvous.batch.BatchEvent;
import rendezvous.batch.Conditions;
import rendezvous.batch.Observation;
import rendezvous.batch.Sample;
import rendezvous.batch.Samples;
import rendezvous.batch.SubmissionGrader;
import rendezvous.build.JavaBuild;
import rendezvous.build.Jdk;
import rendezvous.build.KitClassPath;
import rendezvous.intake.Candidate;
import rendezvous.judge.Judge;
import rendezvous.model.BuildFacts;
import rendezvous.model.Evidence;
import rendezvous.observe.Observer;
import rendezvous.observe.StudentJvm;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;
import rendezvous.sandbox.ScratchFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code cost}: where the time of a submission goes. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = "Grades one sample several times, one after the other, and prints what each stage costs; or all"
                + " samples once, and prints what each costs.")
final class CostCommand implements Callable<Integer> {

    private static final String BENCH = "bench";

    @Option(names = "--sample", paramLabel = "ID", description = "Which sample; default: ${DEFAULT-VALUE}.")
    private String sample = "reference";

    @Option(names = "--times", paramLabel = "N", description = "How often; default: ${DEFAULT-VALUE}.")
    private int times = 6;

    @Option(names = "--all", description = "Each sample once, after the one named as a warm-up.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        AssignmentModule module = Assignments.only();
        MeteredSandbox sandbox = new MeteredSandbox(Sandboxes.probe().strongest());
        CostBook book = new CostBook(sandbox);
        Path work = ScratchFolder.create();
        KitClassPath kit = KitClassPath.find(Assignments.definitionOf(module));
        try (JavaBuild build = new JavaBuild(sandbox, Jdk.ofThisJvm(), kit)) {
            System.out.println(CostTable.header(all ? "all" : sample, sandbox, book.graderSoFar()));
            SubmissionGrader grader = grader(module, sandbox, observation(module, build, kit, sandbox, book), book);
            new Batch(grader, work.resolve("results"), 1, event -> listen(event, book))
                    .run(candidates(Assignments.definitionOf(module), work));
            System.out.println(all ? CostTable.ranking(book.submissions()) : CostTable.stages(book.submissions()));
            return 0;
        } finally {
            Samples.discard(work);
        }
    }

    private static SubmissionGrader grader(
            AssignmentModule module, Sandbox sandbox, Observation observation, CostBook book) {
        Assignment assignment = Assignments.definitionOf(module);
        Conditions.Rules rules = new Conditions.Rules(BENCH, assignment.id(), BENCH);
        return new SubmissionGrader(
                assignment,
                new Conditions(rules, sandbox.isolation(), Jdk.ofThisJvm().version()),
                observation,
                (evidence, classes) ->
                        book.pay("judge", () -> Judge.judge(evidence, assignment, module.suites(), classes)));
    }

    private List<Candidate> candidates(Assignment assignment, Path work) throws IOException {
        Samples samples = new Samples(Main.home(), assignment);
        List<Sample> chosen = samples.read().stream()
                .filter(candidate -> all || candidate.id().equals(sample))
                .toList();
        if (chosen.isEmpty() || times < 1) {
            throw new IllegalArgumentException("There is no sample " + sample + " to grade " + times + " times.");
        }
        List<Candidate> folders = samples.layOver(chosen, Files.createDirectory(work.resolve("samples")));
        return all ? warmedUp(folders) : repeated(folders);
    }

    private List<Candidate> warmedUp(List<Candidate> candidates) {
        return Stream.concat(
                        candidates.stream()
                                .filter(candidate -> candidate.id().equals(sample))
                                .map(first -> new Candidate(CostTable.WARM_UP, first.path())),
                        candidates.stream())
                .toList();
    }

    private List<Candidate> repeated(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate ->
                        IntStream.range(0, times).mapToObj(i -> new Candidate(candidate.id() + i, candidate.path())))
                .toList();
    }

    private static Observation observation(
            AssignmentModule module, JavaBuild build, KitClassPath kit, Sandbox sandbox, CostBook book) {
        Assignment assignment = Assignments.definitionOf(module);
        Jdk jdk = Jdk.ofThisJvm();
        StudentJvm jvm = new StudentJvm(jdk.home(), jdk.version(), List.of(kit.starter(), kit.driver()));
        Observer observer = new Observer(BENCH, sandbox, jvm, System::nanoTime);
        return (submission, classes) -> {
            BuildFacts facts = book.pay("compile", () -> build.compile(submission, assignment, classes));
            Evidence evidence =
                    book.pay("play", () -> observer.observe(submission, facts, classes, assignment, module));
            book.sessions(evidence.sessions());
            return evidence;
        };
    }

    private static void listen(BatchEvent event, CostBook book) {
        if (event instanceof BatchEvent.Started started) {
            book.begin(started.id());
        } else if (event instanceof BatchEvent.Finished) {
            book.end();
        }
    }
}
