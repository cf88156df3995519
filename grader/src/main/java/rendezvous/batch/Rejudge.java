package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Judges again what was seen before. Starts no process, and gives the same bytes for the same rubric. */
public final class Rejudge {

    private final Assignment assignment;
    private final Conditions.Rules rules;
    private final Judgement judgement;
    private final ResultWriter writer;

    /**
     * Prepares.
     *
     * @param assignment the rubric
     * @param rules what decides the grade now
     * @param judgement the stage that gives the grade
     */
    public Rejudge(Assignment assignment, Conditions.Rules rules, Judgement judgement) {
        this.assignment = assignment;
        this.rules = rules;
        this.judgement = judgement;
        this.writer = new ResultWriter(assignment);
    }

    /**
     * Finds evidence.
     *
     * @param folder the results of one submission, or of a class
     * @return one for each submission with evidence, by name; none if there is none
     * @throws IOException if the folder can't be listed
     */
    public static List<ResultFiles> findIn(Path folder) throws IOException {
        if (hasEvidence(folder)) {
            return List.of(new ResultFiles(folder));
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path entry : entries) {
                if (hasEvidence(entry)) {
                    found.add(entry);
                }
            }
        }
        Collections.sort(found);
        return found.stream().map(ResultFiles::new).toList();
    }

    private static boolean hasEvidence(Path folder) {
        return Files.isRegularFile(new ResultFiles(folder).evidence());
    }

    /**
     * Judges all that is found, and renews the files about the class, also of a class that only one submission was
     * named of. A submission that can't be judged keeps the result that it has, and costs the others nothing.
     *
     * @param folder the results of one submission, or of a class
     * @return an outcome for each submission with evidence, by name
     * @throws FolderInUseException if another run writes into the same folder
     * @throws IOException if the folder can't be listed, or the files about the class can't be written
     */
    public List<Outcome> run(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!hasEvidence(absolute)) {
            return runInClass(absolute, absolute);
        }
        Path around = absolute.getParent();
        return around != null && ResultsFolder.isOne(around) ? runInClass(absolute, around) : judgeAll(absolute);
    }

    private List<Outcome> runInClass(Path folder, Path results) throws IOException {
        try (ResultsFolder locked = ResultsFolder.open(results)) {
            List<Outcome> outcomes = judgeAll(folder);
            Aggregates.write(locked.path(), assignment);
            return outcomes;
        }
    }

    private List<Outcome> judgeAll(Path folder) throws IOException {
        return findIn(folder).stream().map(this::judge).toList();
    }

    private Outcome judge(ResultFiles files) {
        String id = files.id();
        try {
            Evidence evidence = Documents.readEvidence(files.evidence());
            Scorecard scorecard = judgement.judge(evidence, files.classes());
            forgetOtherRules(files, evidence);
            writer.writeScorecard(files, scorecard, Optional.of(evidence));
            return new Outcome.Done(id, scorecard);
        } catch (IOException | RuntimeException e) {
            // Whatever breaks here is our own fault, and it must not cost the other submissions anything.
            return new Outcome.Fault(id, Faults.message(e));
        }
    }

    /**
     * The evidence was taken under the old rules and the grade is given by the new ones: no later run may take that for
     * its own work, whichever of the two it goes by.
     */
    private void forgetOtherRules(ResultFiles files, Evidence evidence) throws IOException {
        String now = rules.in(evidence.environment())
                .fingerprint(evidence.submission().digest());
        if (Files.isRegularFile(files.conditions())
                && !Files.readString(files.conditions()).equals(now)) {
            Files.delete(files.conditions());
        }
    }
}
