package rendezvous.observe;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.BuildFacts;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.SessionFacts;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plays an assignment's runs against a built submission. Immutable and thread-safe. */
public final class Observer {

    private final String kitVersion;
    private final Sandbox sandbox;
    private final StudentJvm jvm;
    private final LongSupplier clock;
    private final InstantSource wallClock;

    /**
     * Makes an observer.
     *
     * @param kitVersion goes into the evidence
     * @param sandbox where student code runs
     * @param jvm by which JVM
     * @param clock monotonic nanoseconds
     */
    public Observer(String kitVersion, Sandbox sandbox, StudentJvm jvm, LongSupplier clock) {
        this(kitVersion, sandbox, jvm, clock, InstantSource.system());
    }

    /** The same with a wall clock of its own. */
    Observer(String kitVersion, Sandbox sandbox, StudentJvm jvm, LongSupplier clock, InstantSource wallClock) {
        this.kitVersion = kitVersion;
        this.sandbox = sandbox;
        this.jvm = jvm;
        this.clock = clock;
        this.wallClock = wallClock;
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
        Draw draw = Draw.of(assignment.seed(), submission.digest());
        List<SessionPlan> plans = module.plan(draw);
        Map<String, List<SessionFacts>> played = new HashMap<>();
        Together.call(lanes(assignment, plans, module, classes.toAbsolutePath().normalize(), draw))
                .forEach(played::putAll);
        List<SessionFacts> sessions = plans.stream()
                .flatMap(plan -> played.getOrDefault(plan.id(), List.of()).stream())
                .toList();
        return new Evidence(Evidence.SCHEMA, kitVersion, assignment.id(), submission, build, environment(), sessions);
    }

    private List<Lane> lanes(
            Assignment assignment, List<SessionPlan> plans, AssignmentModule module, Path classes, Draw draw) {
        List<List<SessionPlan>> shares = shares(plans);
        List<Budget> budgets = shares.stream()
                .map(share -> new Budget(assignment.limits(), share.size()))
                .toList();
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new Lane(
                        new SessionPlayer(sandbox, jvm, budgets.get(i), besides(budgets, i), clock, wallClock),
                        module,
                        shares.get(i),
                        classes,
                        draw))
                .toList();
    }

    /** The sessions of each lane: each has its own, but one with traps stands behind the one that it waits for. */
    private static List<List<SessionPlan>> shares(List<SessionPlan> plans) {
        return List.copyOf(plans.stream()
                .collect(Collectors.groupingBy(
                        plan -> plan.trapsAfter().orElse(plan.id()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** What all other lanes have used so far. */
    private static Supplier<Duration> besides(List<Budget> budgets, int lane) {
        return () -> IntStream.range(0, budgets.size())
                .filter(other -> other != lane)
                .mapToObj(other -> budgets.get(other).soFar())
                .reduce(Duration.ZERO, Duration::plus);
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
