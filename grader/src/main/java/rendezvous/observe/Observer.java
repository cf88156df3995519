package rendezvous.observe;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.BuildFacts;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.SessionFacts;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/** Plays an assignment's runs against a built submission. Immutable and thread-safe. */
public final class Observer {

    private final String kitVersion;
    private final Sandbox sandbox;
    private final StudentJvm jvm;
    private final LongSupplier clock;

    /**
     * Makes an observer.
     *
     * @param kitVersion goes into the evidence
     * @param sandbox where student code runs
     * @param jvm by which JVM
     * @param clock monotonic nanoseconds
     */
    public Observer(String kitVersion, Sandbox sandbox, StudentJvm jvm, LongSupplier clock) {
        this.kitVersion = kitVersion;
        this.sandbox = sandbox;
        this.jvm = jvm;
        this.clock = clock;
    }

    /**
     * Takes the evidence of one submission. Whatever the submission does stands in the evidence.
     *
     * @param submission what was handed in
     * @param build how it compiled
     * @param classes the folder of its classes
     * @param assignment what was asked for
     * @param module the assignment's runs
     * @return all that was seen
     * @throws IOException if the machine failed; never the submission's fault
     */
    public Evidence observe(
            Submission submission, BuildFacts build, Path classes, Assignment assignment, AssignmentModule module)
            throws IOException {
        SessionPlayer player = new SessionPlayer(sandbox, jvm, new Budget(assignment.limits()), clock);
        Draw draw = Draw.of(assignment.seed(), submission.digest());
        Path place = classes.toAbsolutePath().normalize();
        List<SessionFacts> sessions = new ArrayList<>();
        for (SessionPlan plan : module.plan(draw)) {
            if (plan.trapsAfter().isEmpty() || isWorthTraps(plan.trapsAfter().get(), sessions)) {
                sessions.addAll(attempts(player, module, plan, place, draw.forPurpose("release " + plan.id())));
            }
        }
        return new Evidence(Evidence.SCHEMA, kitVersion, assignment.id(), submission, build, environment(), sessions);
    }

    /** A silence that was not proved to be one counts only if it is seen twice, and so does what was disturbed. */
    private static List<SessionFacts> attempts(
            SessionPlayer player, AssignmentModule module, SessionPlan plan, Path classes, Draw draw)
            throws IOException {
        int seed = draw.between(0, Integer.MAX_VALUE - 1);
        SessionFacts first = player.play(plan, 1, classes, new Random(seed));
        boolean doubtful = leavesADoubt(first) || module.leavesADoubt(first);
        if (plan.trapsAfter().isPresent() || !doubtful) {
            return List.of(first);
        }
        return List.of(first, player.play(plan, 2, classes, new Random(seed)));
    }

    /** What never does two things at once can't get in its own way; what doesn't end alone would not end again. */
    private static boolean isWorthTraps(String session, List<SessionFacts> sessions) {
        return sessions.stream()
                .filter(facts -> facts.id().equals(session) && facts.end() == ProcessEnd.COMPLETED)
                .flatMap(facts -> facts.calls().stream())
                .flatMap(call -> call.plateaus().stream())
                .anyMatch(plateau -> plateau.held().size() > 1);
    }

    private static boolean leavesADoubt(SessionFacts session) {
        return session.calls().stream()
                .flatMap(call -> call.plateaus().stream())
                .anyMatch(plateau ->
                        plateau.proof() == Proof.IDLE && plateau.held().size() < plateau.wanted());
    }

    private Environment environment() {
        return new Environment(
                sandbox.isolation(),
                sandbox.description(),
                jvm.version(),
                System.getProperty("os.name") + ' ' + System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors());
    }
}
