package rendezvous.judge;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Evidence;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges evidence: runs the suites of an assignment over it and gives each line of the rubric its verdict. It runs
 * nobody's code and changes nothing; several submissions may be judged at once.
 */
public final class Judge {

    private static final LauncherConfig NOTHING_BUT_THE_SUITES = LauncherConfig.builder()
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private Judge() {}

    /**
     * Judges one submission.
     *
     * @param evidence what was seen of it
     * @param assignment the rubric
     * @param suites JUnit 5 classes whose methods carry {@link Check}
     * @param classesFolder the classes that were compiled from it
     * @return the grade with its reasons; the same for the same arguments. Where something was tried against the grader
     *     itself there is no grade, and a person has to look
     * @throws GraderFault if suites and rubric don't fit, or a check breaks: the submission must be held, since this
     *     is never its own fault
     */
    public static Scorecard judge(Evidence evidence, Assignment assignment, List<Class<?>> suites, Path classesFolder) {
        if (!evidence.assignment().equals(assignment.id())) {
            throw new GraderFault("The evidence is of the assignment " + evidence.assignment() + ", not of "
                    + assignment.id() + ": judge it by its own rubric.");
        }
        if (evidence.sessions().stream().anyMatch(session -> session.end() == ProcessEnd.TAMPERED)) {
            return held(evidence, assignment);
        }
        Verdicts verdicts = new Verdicts(assignment);
        run(new Judgement(evidence, assignment, classesFolder, verdicts::standsInTheWay), assignment, suites, verdicts);
        return scorecard(evidence, assignment, verdicts.all());
    }

    private static void run(Judgement judgement, Assignment assignment, List<Class<?>> suites, Verdicts verdicts) {
        try (LauncherSession session = LauncherFactory.openSession(NOTHING_BUT_THE_SUITES)) {
            session.getStore().put(Namespace.create(EvidenceExtension.class), EvidenceExtension.JUDGEMENT, judgement);
            TestPlan plan = session.getLauncher().discover(request(assignment, suites));
            Checks.requireOneForEachLine(plan, assignment);
            session.getLauncher().execute(plan, verdicts);
        }
    }

    private static LauncherDiscoveryRequest request(Assignment assignment, List<Class<?>> suites) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.testmethod.order.default", RubricOrder.class.getName())
                .configurationParameter(
                        RubricOrder.IDS,
                        assignment.checks().stream().map(CheckSpec::id).collect(Collectors.joining(",")))
                .selectors(Checks.inOrder(suites, assignment).stream()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .build();
    }

    private static Scorecard scorecard(Evidence evidence, Assignment assignment, List<CheckResult> results) {
        return new Scorecard(
                Scorecard.SCHEMA,
                evidence.kit(),
                assignment.id(),
                new Scorecard.SubmissionRef(
                        evidence.submission().id(), evidence.submission().digest()),
                State.GRADED,
                Optional.of(sum(results.stream().map(CheckResult::points))),
                assignment.maxScore(),
                sum(results.stream()
                        .filter(result -> result.verdict() == Verdict.MANUAL)
                        .map(CheckResult::maxPoints)),
                Optional.of(evidence.environment().isolation()),
                Optional.of(evidence.environment().jdk()),
                notes(evidence),
                results);
    }

    /** Neutral words: what was seen stands in the evidence, for the staff. */
    private static Scorecard held(Evidence evidence, Assignment assignment) {
        return new Scorecard(
                Scorecard.SCHEMA,
                evidence.kit(),
                assignment.id(),
                new Scorecard.SubmissionRef(
                        evidence.submission().id(), evidence.submission().digest()),
                State.HELD,
                Optional.empty(),
                assignment.maxScore(),
                Points.ZERO,
                Optional.of(evidence.environment().isolation()),
                Optional.of(evidence.environment().jdk()),
                List.of(new Note("contact-staff", "This submission could not be processed. Please contact the staff.")),
                List.of());
    }

    private static List<Note> notes(Evidence evidence) {
        Stream<Note> replaced = evidence.build().replaced().stream()
                .map(path -> new Note(
                        "skeleton-used", path + " is missing or doesn't compile; the skeleton stands in its place."));
        return Stream.of(evidence.submission().notes().stream(), evidence.build().notes().stream(), replaced)
                .flatMap(notes -> notes)
                .toList();
    }

    private static Points sum(Stream<Points> points) {
        return points.reduce(Points.ZERO, Points::plus);
    }
}
