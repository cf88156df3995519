package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import rendezvous.judge.Observed;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        return sorted(classes.values().stream().flatMap(type -> type.getAccessesFromSelf().stream()));
    }

    /** All classes that the classes depend on. */
    Stream<Dependency> dependencies() {
        return classes.values().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .sorted();
    }

    /** What a model uses, in its own classes and in all of the student's code that they may lead to. */
    Stream<JavaAccess<?>> accesses(Model model) {
        return sorted(Reach.of(classesFor(model), type -> isOf(model, type), Reach.Doubt.IN));
    }

    /** The same without what is in doubt. */
    Stream<JavaAccess<?>> certainAccesses(Model model) {
        return sorted(Reach.of(classesFor(model), type -> isOf(model, type), Reach.Doubt.OUT));
    }

    /** All of the student's classes but those of the other models. */
    private Set<JavaClass> classesFor(Model model) {
        return classes.values().stream()
                .filter(type -> Stream.of(Model.values()).noneMatch(other -> other != model && isOf(other, type)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a class is, or lies within, one that is started as a process: it has a main method, and is no model. */
    boolean isWorker(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().orElseThrow();
        }
        String name = outermost.getName();
        return Stream.of(Model.values()).noneMatch(model -> model.type().equals(name))
                && outermost.tryGetMethod("main", "[Ljava.lang.String;").isPresent();
    }

    List<SourceLocation> where(JavaClass type, int line) {
        return frames.file(type.getName(), sourceName(type)).map(path -> new SourceLocation(path, line)).stream()
                .toList();
    }

    private static boolean isOf(Model model, JavaClass type) {
        return type.getName().equals(model.type()) || type.getName().startsWith(model.type() + "$");
    }

    private static Stream<JavaAccess<?>> sorted(Stream<? extends JavaAccess<?>> accesses) {
        return accesses.<JavaAccess<?>>map(access -> access)
                .sorted(Comparator.comparing((JavaAccess<?> access) ->
                                access.getOriginOwner().getName())
                        .thenComparingInt(JavaAccess::getLineNumber)
                        .thenComparing(JavaAccess::getDescription));
    }

    private static String sourceName(JavaClass type) {
        return type.getSource().flatMap(source -> source.getFileName()).orElseGet(() -> type.getSimpleName() + ".java");
    }
}
