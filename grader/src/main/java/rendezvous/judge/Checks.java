package rendezvous.judge;

import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tests decide which lines of the rubric; every line has exactly one, and every test has a line. */
final class Checks {

    private Checks() {}

    static Optional<String> idOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(Check.class)).map(Check::value);
    }

    static Optional<String> idOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(source -> idOf(source.getJavaMethod()));
    }

    /** The suites in the order of the first line that each decides. */
    static List<Class<?>> inOrder(List<Class<?>> suites, Assignment assignment) {
        return suites.stream()
                .sorted(Comparator.comparingInt(suite -> firstLine(suite, assignment)))
                .toList();
    }

    static void requireOneForEachLine(TestPlan plan, Assignment assignment) {
        Set<String> tested = new LinkedHashSet<>();
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .forEach(test -> {
                    String id = idOf(test)
                            .orElseThrow(() -> new GraderFault("The test " + test.getDisplayName()
                                    + " decides nothing: give it a @Check, or move it out of the suite."));
                    if (!tested.add(id)) {
                        throw new GraderFault("The check " + id + " has two tests: keep one of them.");
                    }
                });
        requireEqual(tested, assignment);
    }

    private static void requireEqual(Set<String> tested, Assignment assignment) {
        for (CheckSpec spec : assignment.checks()) {
            if (tested.remove(spec.id()) == spec.manual()) {
                throw new GraderFault(
                        spec.manual()
                                ? "The check " + spec.id() + " is manual, but has a test: choose one."
                                : "The check " + spec.id() + " has no test: write it, or say that it is manual.");
            }
        }
        tested.stream().findFirst().ifPresent(id -> {
            throw new GraderFault("The test of " + id + " has no line in the rubric: add it, or remove the test.");
        });
    }

    private static int firstLine(Class<?> suite, Assignment assignment) {
        List<String> ids = assignment.checks().stream().map(CheckSpec::id).toList();
        return Arrays.stream(suite.getDeclaredMethods())
                .flatMap(method -> idOf(method).stream())
                .mapToInt(ids::indexOf)
                .min()
                .orElse(ids.size());
    }
}
