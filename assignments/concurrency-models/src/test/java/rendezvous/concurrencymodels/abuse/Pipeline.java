package rendezvous.concurrencymodels.abuse;

import rendezvous.assignment.Assignments;
import rendezvous.batch.Batch;
import rendezvous.batch.Conditions;
import rendezvous.batch.Outcome;
import rendezvous.batch.SubmissionGrader;
import rendezvous.build.JavaBuild;
import rendezvous.build.Jdk;
import rendezvous.build.KitClassPath;
import rendezvous.concurrencymodels.ConcurrencyModels;
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

/**
 * The grader as the command line puts it together, for excerpts of the assignment. The compiler stays warm from one
 * case to the next, as it does from one submission to the next.
 */
final class Pipeline implements AutoCloseable {

    private static final String KIT = "abuse-suite";

    private final Sandbox sandbox;
    private final Jdk jdk = Jdk.ofThisJvm();
    private final KitClassPath kit = KitClassPath.find(Assignments.definitionOf(new ConcurrencyModels()));
    private final JavaBuild build;

    Pipeline(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.build = new JavaBuild(sandbox, jdk, kit);
    }

    /** Grades, several at once if there are several slots. */
    List<Outcome> grade(Excerpt excerpt, List<Candidate> candidates, Path results, int slots) throws IOException {
        Conditions conditions =
                new Conditions(new Conditions.Rules(KIT, excerpt.id(), "excerpt"), sandbox.isolation(), jdk.version());
        StudentJvm jvm = new StudentJvm(jdk.home(), jdk.version(), List.of(kit.starter(), kit.driver()));
        Observer observer = new Observer(KIT, sandbox, jvm, System::nanoTime);
        SubmissionGrader grader = new SubmissionGrader(
                excerpt.assignment(),
                conditions,
                (submission, classes) -> observe(observer, excerpt, submission, classes),
                (evidence, classes) -> Judge.judge(evidence, excerpt.assignment(), excerpt.suites(), classes));
        return new Batch(grader, results, slots, event -> {}).run(candidates);
    }

    private Evidence observe(Observer observer, Excerpt excerpt, Submission submission, Path classes)
            throws IOException, InterruptedException {
        try {
            BuildFacts facts = excerpt.isOnlyRead()
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

    @Override
    public void close() throws IOException {
        build.close();
    }
}
