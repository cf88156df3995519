package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import rendezvous.judge.Observed;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The student's own classes, as bytecode. */
final class StudentCode {

    private final Frames frames;
    private final List<SourceFile> sources;
    private final Map<String, JavaClass> classes = new TreeMap<>();

    StudentCode(Observed observed) {
        List<String> given = observed.assignment().given();
        frames = new Frames(observed.submission());
        sources = observed.submission().files().stream()
                .filter(file -> file.path().endsWith(".java") && !given.contains(file.path()))
                .toList();
        observed.classes().stream()
                .filter(type -> !given.contains(Model.SOURCES + "kit/" + sourceName(type))
                        || !type.getPackageName().equals("concurrency.kit"))
                .filter(type -> !given.contains(Model.SOURCES + sourceName(type)))
                .forEach(type -> classes.put(type.getName(), type));
    }

    /** The student's source files. */
    List<SourceFile> sources() {
        return sources;
    }

    /** What all classes use, in the order of their lines. */
    Stream<JavaAccess<?>> accesses() {
        return accesses(classes.values().stream());
    }

    /** All classes that the classes depend on. */
    Stream<Dependency> dependencies() {
        return classes.values().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .sorted();
    }

    /** A model's class with all of the student's classes that it leads to, but for the other models. */
    Set<JavaClass> of(Model model) {
        Set<JavaClass> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(classes.keySet().stream()
                .filter(name -> name.equals(model.type()) || name.startsWith(model.type() + "$"))
                .toList());
        while (!open.isEmpty()) {
            JavaClass type = classes.get(open.poll());
            if (type != null && !isOfAnother(model, type) && found.add(type)) {
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> open.add(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getName()));
            }
        }
        return found;
    }

    Stream<JavaAccess<?>> accesses(Model model) {
        return accesses(of(model).stream());
    }

    List<SourceLocation> where(JavaClass type, int line) {
        return frames.file(type.getName(), sourceName(type)).map(path -> new SourceLocation(path, line)).stream()
                .toList();
    }

    private static boolean isOfAnother(Model model, JavaClass type) {
        return Stream.of(Model.values())
                .filter(other -> other != model)
                .anyMatch(other ->
                        type.getName().equals(other.type()) || type.getName().startsWith(other.type() + "$"));
    }

    private static Stream<JavaAccess<?>> accesses(Stream<JavaClass> types) {
        return types.sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> type.getAccessesFromSelf().stream()
                        .sorted(Comparator.comparingInt((JavaAccess<?> access) -> access.getLineNumber())
                                .thenComparing(JavaAccess::getDescription)));
    }

    private static String sourceName(JavaClass type) {
        return type.getSource().flatMap(source -> source.getFileName()).orElseGet(() -> type.getSimpleName() + ".java");
    }
}
