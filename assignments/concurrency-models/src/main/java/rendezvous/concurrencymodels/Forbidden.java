package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import rendezvous.judge.Finding;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What no class of a student needs, and what could be used to get around the assignment. */
final class Forbidden {

    private static final Words WORDS = new Words(
            "The assignment needs none of this, and it could be used to get around the assignment.",
            "Remove it, and use RunContext, FileWork and the classes of java.util.concurrent.");

    private static final Map<String, Set<String>> METHODS = Map.of(
            "java.lang.Runtime", Set.of("halt", "exec"),
            "java.lang.System", Set.of("load", "loadLibrary"),
            "java.lang.Class", Set.of("forName"),
            "java.lang.ProcessHandle", Set.of("allProcesses"),
            "java.lang.invoke.MethodHandles", Set.of("privateLookupIn"));

    private static final List<String> PACKAGES =
            List.of("java.net", "java.nio.channels", "sun", "jdk.internal", "com.sun");

    private final StudentCode code;

    Forbidden(StudentCode code) {
        this.code = code;
    }

    Stream<Finding> findings() {
        return Stream.of(
                        code.accesses().flatMap(access -> inAccess(access).stream()),
                        code.dependencies().flatMap(dependency -> inDependency(dependency).stream()),
                        code.sources().stream().flatMap(source -> inSource(source).stream()))
                .flatMap(findings -> findings);
    }

    private Optional<Finding> inAccess(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String method = access.getName();
        boolean named = METHODS.getOrDefault(owner, Set.of()).contains(method);
        if (named || method.equals("setAccessible")) {
            return Optional.of(finding(
                    access.getTargetOwner().getSimpleName() + "." + method,
                    code.where(access.getOriginOwner(), access.getLineNumber())));
        }
        return Optional.empty();
    }

    private Optional<Finding> inDependency(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String name = target.getPackageName();
        boolean forbidden = PACKAGES.stream().anyMatch(other -> name.equals(other) || name.startsWith(other + "."));
        return forbidden
                ? Optional.of(finding(target.getName(), code.where(dependency.getOriginClass(), 0)))
                : Optional.empty();
    }

    /** Strings are not in the bytecode's accesses, so the source is searched. */
    private static Optional<Finding> inSource(SourceFile source) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"/proc")) {
                return Optional.of(finding("/proc", List.of(new SourceLocation(source.path(), i + 1))));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(String what, List<SourceLocation> where) {
        return WORDS.observed("Your program uses " + what + ".").at(where);
    }
}
