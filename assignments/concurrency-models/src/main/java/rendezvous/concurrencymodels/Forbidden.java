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

    private static final Words EXIT = new Words(
            "Whoever uses your class loses the whole program with it: results, log and table.",
            "Return or throw instead; only a worker's main may end its own process.");

    private static final Map<String, Set<String>> METHODS = Map.of(
            "java.lang.Runtime", Set.of("halt", "exec"),
            "java.lang.System", Set.of("load", "loadLibrary", "inheritedChannel"),
            "java.lang.Class", Set.of("forName"),
            "java.lang.ProcessHandle", Set.of("allProcesses"),
            "java.lang.invoke.MethodHandles", Set.of("privateLookupIn"),
            "java.net.URL", Set.of("openConnection", "openStream", "getContent"));

    private static final Set<String> EXITING = Set.of("java.lang.System", "java.lang.Runtime");

    private static final List<String> PACKAGES =
            List.of("java.net", "java.nio.channels", "sun", "jdk.internal", "com.sun");

    /** What these packages have beside sockets: names, and channels of files. Exceptions are harmless, too. */
    private static final Set<String> HARMLESS = Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.nio.channels.ByteChannel",
            "java.nio.channels.Channel",
            "java.nio.channels.Channels",
            "java.nio.channels.FileChannel",
            "java.nio.channels.FileChannel$MapMode",
            "java.nio.channels.FileLock",
            "java.nio.channels.GatheringByteChannel",
            "java.nio.channels.InterruptibleChannel",
            "java.nio.channels.Pipe",
            "java.nio.channels.Pipe$SinkChannel",
            "java.nio.channels.Pipe$SourceChannel",
            "java.nio.channels.ReadableByteChannel",
            "java.nio.channels.ScatteringByteChannel",
            "java.nio.channels.SeekableByteChannel",
            "java.nio.channels.WritableByteChannel");

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
        boolean exits = method.equals("exit") && EXITING.contains(owner);
        return exits && !code.isWorker(access.getOriginOwner())
                ? Optional.of(EXIT.observed("Your program ends itself by "
                                + access.getTargetOwner().getSimpleName() + ".exit.")
                        .at(code.where(access.getOriginOwner(), access.getLineNumber())))
                : Optional.empty();
    }

    private Optional<Finding> inDependency(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String name = target.getPackageName();
        boolean inside = PACKAGES.stream().anyMatch(other -> name.equals(other) || name.startsWith(other + "."));
        return inside && !isHarmless(target.getName())
                ? Optional.of(finding(target.getName(), code.where(dependency.getOriginClass(), 0)))
                : Optional.empty();
    }

    private static boolean isHarmless(String type) {
        return HARMLESS.contains(type) || (type.startsWith("java.") && type.endsWith("Exception"));
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
