package rendezvous.judge;

import org.junit.jupiter.api.extension.ExtensionContext;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of one submission on disk, for checks that run under Surefire or in an IDE. */
final class ResultsFolder {

    static final String EVIDENCE = "evidence.json";
    static final String CLASSES = "classes";

    private static final String PARAMETER = "results";

    private final Path folder;

    private ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /** What was asked for, if anything. */
    static Optional<String> named(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER).filter(name -> !name.isBlank());
    }

    static ResultsFolder of(ExtensionContext context) {
        String name = named(context).orElseThrow();
        Path start = Path.of("").toAbsolutePath();
        // The root of the repository lies above the folder in which a module's tests run.
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name).normalize())
                .filter(folder -> Files.isRegularFile(folder.resolve(EVIDENCE)))
                .findFirst()
                .map(ResultsFolder::new)
                .orElseThrow(
                        () -> new GraderFault(
                                "-Dresults=" + name + ": there is no " + EVIDENCE
                                        + " in it: name the results folder of one submission, relative to the root of the repository."));
    }

    Judgement judgement() {
        Evidence evidence = evidence();
        AssignmentModule module = Assignments.byId(evidence.assignment());
        Assignment assignment = Assignments.definitionOf(module);
        Path classes = folder.resolve(CLASSES);
        Scorecard scorecard = Judge.judge(evidence, assignment, module.suites(), classes);
        return new Judgement(
                evidence,
                assignment,
                classes,
                check -> scorecard.checks().stream()
                        .anyMatch(result -> result.id().equals(check) && Verdicts.standsInTheWay(result)));
    }

    private Evidence evidence() {
        try {
            return Documents.readEvidence(folder.resolve(EVIDENCE));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder.resolve(EVIDENCE), e);
        }
    }
}
