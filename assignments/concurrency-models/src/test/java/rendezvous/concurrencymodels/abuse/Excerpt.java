package rendezvous.concurrencymodels.abuse;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.assignment.CheckSpec;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.concurrencymodels.ConcurrencyModels;
import rendezvous.judge.Check;
import rendezvous.model.Limits;
import rendezvous.model.Points;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The assignment with some of its sessions only, the checks that look at them, and short limits. */
final class Excerpt implements AssignmentModule {

    private static final Set<String> WITHOUT_SESSION = Set.of("structure", "analysis");
    private static final Set<String> OF_THE_LOG = Set.of("log", "table");
    /** Checks that look at a session with another name than their group. */
    private static final Map<String, String> SESSIONS = Map.of("threading.shared", "shared");

    /** How long a session may take if a case says nothing. */
    static final long WALL_SECONDS = 60;

    private static final long MEBI = 1L << 20;

    private final ConcurrencyModels whole = new ConcurrencyModels();
    private final List<String> sessions;
    private final Assignment assignment;

    Excerpt(List<String> sessions, Map<String, Long> limits) {
        this(sessions, WITHOUT_SESSION, limits);
    }

    private Excerpt(List<String> sessions, Set<String> more, Map<String, Long> limits) {
        this.sessions = List.copyOf(sessions);
        Assignment all = Assignments.definitionOf(whole);
        List<CheckSpec> checks = all.checks().stream()
                .filter(check -> isOf(group(check.id())) || more.contains(group(check.id())))
                .toList();
        this.assignment = new Assignment(
                all.id(),
                all.title(),
                checks.stream().map(CheckSpec::points).reduce(Points.ZERO, Points::plus),
                all.seed(),
                limits(limits),
                all.given(),
                all.written(),
                checks);
    }

    /** For what is read only: no run, no check. */
    static Excerpt withoutChecks(Map<String, Long> limits) {
        return new Excerpt(List.of(), Set.of(), limits);
    }

    private static Limits limits(Map<String, Long> own) {
        return new Limits(
                Duration.ofSeconds(own.getOrDefault("wall", WALL_SECONDS)),
                Duration.ofSeconds(own.getOrDefault("cpu", 8L)),
                own.getOrDefault("outputKiB", 256L) * 1024,
                own.getOrDefault("memoryMiB", 768L) * MEBI,
                Math.toIntExact(own.getOrDefault("tasks", 250L)),
                own.getOrDefault("diskMiB", 16L) * MEBI);
    }

    private boolean isOf(String group) {
        return sessions.contains(group) || (OF_THE_LOG.contains(group) && sessions.contains("log"));
    }

    private static String group(String check) {
        return check.substring(0, check.indexOf('.'));
    }

    /** The same of a changed definition. */
    Excerpt changed(UnaryOperator<Assignment> change) {
        return new Excerpt(sessions, change.apply(assignment));
    }

    private Excerpt(List<String> sessions, Assignment assignment) {
        this.sessions = sessions;
        this.assignment = assignment;
    }

    /** Whether a check has anything to look at. */
    boolean isPlayed(String check) {
        return sessions.contains(SESSIONS.getOrDefault(check, group(check))) || !SESSIONS.containsKey(check);
    }

    boolean isOnlyRead() {
        return assignment.checks().isEmpty();
    }

    Assignment assignment() {
        return assignment;
    }

    /** How many sessions there are at most: a doubtful one is played twice. */
    int mostSessions() {
        return 2 * plan(Draw.of(assignment.seed(), "")).size();
    }

    @Override
    public String id() {
        return whole.id();
    }

    @Override
    public String definition() {
        return whole.definition();
    }

    @Override
    public String pristine(String path) {
        return whole.pristine(path);
    }

    @Override
    public List<SessionPlan> plan(Draw draw) {
        return whole.plan(draw).stream()
                .filter(plan -> sessions.contains(group(plan.id() + '.')))
                .toList();
    }

    @Override
    public List<Class<?>> suites() {
        return whole.suites().stream().filter(this::hasCheck).toList();
    }

    private boolean hasCheck(Class<?> suite) {
        Stream<Method> methods = Arrays.stream(suite.getDeclaredMethods());
        return methods.filter(method -> method.isAnnotationPresent(Check.class))
                .anyMatch(method -> assignment
                        .check(method.getAnnotation(Check.class).value())
                        .isPresent());
    }
}
