package rendezvous.judge;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.Evidence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** One submission while it is judged. Classes are imported once, when a check first asks for them. */
final class Judgement {

    private final Evidence evidence;
    private final Assignment assignment;
    private final Path classesFolder;
    private final Predicate<String> standsInTheWay;
    private Optional<StudentClasses> classes = Optional.empty();

    Judgement(Evidence evidence, Assignment assignment, Path classesFolder, Predicate<String> standsInTheWay) {
        this.evidence = evidence;
        this.assignment = assignment;
        this.classesFolder = classesFolder;
        this.standsInTheWay = standsInTheWay;
    }

    Observed newView() {
        return new Observed(evidence, assignment, this::classes);
    }

    /** The required check that keeps this one from being judged. */
    Optional<String> blockerOf(String check) {
        CheckSpec spec = assignment
                .check(check)
                .orElseThrow(() -> new GraderFault("The rubric of " + assignment.id() + " has no check \"" + check
                        + "\": add it, or remove the test."));
        return spec.requires().stream().filter(standsInTheWay).findFirst();
    }

    private synchronized StudentClasses classes() {
        if (classes.isEmpty()) {
            classes = Optional.of(StudentClasses.in(classesFolder));
        }
        return classes.get();
    }
}
