package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import rendezvous.judge.Check;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Explanation;
import rendezvous.judge.Finding;
import rendezvous.judge.Observed;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks of how the program is built. */
final class StructureChecks {

    private static final String KIT = Model.SOURCES + "kit/";
    private static final String BASE = "concurrency.AbstractFileProcessor";
    private static final Words GIVEN = new Words(
            "Given files are replaced by the originals when your program is graded, so that your change has no effect.",
            "Take the original back, and put your own code into your own classes.");
    private static final Words SUBCLASS = new Words(
            "The class can't be used in the place of the abstract one.",
            "Extend AbstractFileProcessor, override processFiles, and keep the public constructor with the RunContext.");

    @Check(
            value = "structure.given",
            decides =
                    "The texts of all given files are compared with the originals, and nothing is added to the package concurrency.kit.")
    void given(Observed observed) {
        ConcurrencyModels assignment = new ConcurrencyModels();
        List<String> given = observed.assignment().given();
        for (SourceFile file : observed.submission().files()) {
            boolean isGiven = given.contains(file.path());
            boolean changed = isGiven && !normal(file.text()).equals(normal(assignment.pristine(file.path())));
            boolean added = !isGiven && file.path().startsWith(KIT);
            if (changed || added) {
                throw failure(
                        GIVEN,
                        "The given file " + file.path() + (changed ? " was changed." : " was added to the kit."),
                        List.of(new SourceLocation(file.path(), 0)));
            }
        }
    }

    @Check(
            value = "structure.subclasses",
            decides =
                    "The compiled classes: each of the three extends AbstractFileProcessor, directly or through a class of its own, overrides processFiles, and has the public constructor.")
    void subclasses(Observed observed) {
        for (Model model : Model.values()) {
            String file = model.files().get(0);
            List<SourceLocation> where = List.of(new SourceLocation(file, 0));
            if (observed.build().replaced().contains(file)) {
                requireHandedIn(observed, file, where);
                continue;
            }
            JavaClass type = observed.classes().stream()
                    .filter(candidate -> candidate.getName().equals(model.type()))
                    .findFirst()
                    .orElseThrow(() -> failure(SUBCLASS, "There is no class " + model.type() + ".", where));
            problemOf(type).ifPresent(problem -> {
                throw failure(SUBCLASS, model.simpleName() + " " + problem + ".", where);
            });
        }
    }

    @Check(
            value = "structure.tools",
            decides =
                    "The compiled classes: what each model, and what it leads to, calls and makes. Parallel streams and the common pool are out, and so is System.exit, but in the class of a worker's main.")
    void tools(Observed observed) {
        for (Model model : Model.values()) {
            Optional<Explanation> notCompiled = Endings.notCompiled(observed.build(), model.files());
            if (notCompiled.isPresent()) {
                Explanation why = notCompiled.get();
                throw new CheckFailure(new Finding(why.detail(), why.meaning(), why.nextStep()).at(why.where()));
            }
        }
        StudentCode code = new StudentCode(observed);
        Stream.concat(new Tools(code).findings(), new Forbidden(code).findings())
                .findFirst()
                .ifPresent(found -> {
                    throw new CheckFailure(found);
                });
    }

    /** In the place of a file that doesn't compile stands the skeleton; that it extends the class is nobody's merit. */
    private static void requireHandedIn(Observed observed, String file, List<SourceLocation> where) {
        if (observed.submission().file(file).isEmpty()) {
            throw failure(SUBCLASS, "There is no file " + file + ".", where);
        }
    }

    private static Optional<String> problemOf(JavaClass type) {
        if (!type.isAssignableTo(BASE)) {
            return Optional.of("doesn't extend AbstractFileProcessor");
        }
        if (!overrides(type)) {
            return Optional.of("doesn't override processFiles");
        }
        boolean constructor = type.tryGetConstructor("concurrency.kit.RunContext")
                .filter(found -> found.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
        return constructor ? Optional.empty() : Optional.of("has no public constructor that takes the RunContext");
    }

    /** Whether the class, or one between it and the abstract one, says what processFiles does. */
    private static boolean overrides(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .takeWhile(candidate -> !candidate.getName().equals(BASE))
                .flatMap(candidate -> candidate.tryGetMethod("processFiles", "java.util.List").stream())
                .findFirst()
                .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
                .isPresent();
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    private static CheckFailure failure(Words words, String seen, List<SourceLocation> where) {
        return new CheckFailure(words.observed(seen).at(where));
    }
}
