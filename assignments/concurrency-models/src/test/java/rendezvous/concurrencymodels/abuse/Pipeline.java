package rendezvous.concurrencymodels.abuse;

import rendezvous.batch.Batch;
import rendezvous.batch.Conditions;
import rendezvous.batch.Observation;
import rendezvous.batch.Outcome;
import rendezvous.batch.SubmissionGrader;
import rendezvous.build.JavaBuild;
import rendezvous.build.Jdk;
import rendezvous.build.KitClassPath;
import rendezvous.concurrencymodels.abuse.AbuseCase.Stage;
import rendezvous.intake.Candidate;
import rendezvous.judge.Judge;
import rendezvous.model.BuildFacts;
import rendezvous.model.Evidence;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Submission;
import rendezvous.observe.Observer;
import rendezvous.observe.StudentJvm;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;

/** The grader as the command line puts it together, for an excerpt of the assignment. */
final class Pipeline {

    private static final String KIT = "abuse-suite";

    private final Sandbox sandbox;
    private final Excerpt excerpt;
    private final Stage stage;
    private final Jdk jdk = Jdk.ofThisJvm();

    Pipeline(Sandbox sandbox, Excerpt excerpt, Stage stage) {
        this.sandbox = sandbox;
        this.excerpt = excerpt;
        this.stage = stage;
    }

    /** Grades, several at once if there are several slots. */
    List<Outcome> grade(List<Candidate> candidates, Path results, int slots) throws IOException {
        Conditions conditions =
                new Conditions(new Conditions.Rules(KIT, excerpt.id(), "excerpt"), sandbox.isolation(), jdk.version());
        SubmissionGrader grader = new SubmissionGrader(
                excerpt.assignment(),
                conditions,
                observation(),
                (evidence, classes) -> Judge.judge(evidence, excerpt.assignment(), excerpt.suites(), classes));
        return new Batch(grader, results, slots, event -> {}).run(candidates);
    }

    private Observation observation() {
        KitClassPath kit = KitClassPath.find(excerpt.assignment());
        JavaBuild build = new JavaBuild(sandbox, jdk, kit);
        StudentJvm jvm = new StudentJvm(jdk.home(), jdk.version(), List.of(kit.starter(), kit.driver()));
        Observer observer = new Observer(KIT, sandbox, jvm, System::nanoTime);
        return (submission, classes) -> observe(build, observer, submission, classes);
    }

    private Evidence observe(JavaBuild build, Observer observer, Submission submission, Path classes)
            throws IOException, InterruptedException {
        try {
            BuildFacts facts = stage == Stage.INTAKE
                    ? new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of())
                    : build.compile(submission, excerpt.assignment(), classes);
            if (facts.end() != ProcessEnd.COMPLETED) {
                throw new IOException(
                        "The compiler could not finish (" + facts.end().label() + ").");
            }
            return observer.observe(submission, facts, classes, excerpt.assignment(), excerpt);
        } catch (InterruptedIOException e) {
            InterruptedException stopped = new InterruptedException("the batch was stopped");
            stopped.initCause(e);
            throw stopped;
        }
    }
}
