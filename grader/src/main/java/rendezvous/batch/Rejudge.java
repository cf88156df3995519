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
    private final Judgement judgement;
    private final ResultWriter writer;

    /**
     * Prepares.
     *
     * @param assignment the rubric
     * @param judgement the stage that gives the grade
     */
    public Rejudge(Assignment assignment, Judgement judgement) {
        this.assignment = assignment;
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
     * Judges one submission, and replaces its scorecard and feedback.
     *
     * @param files its results
     * @return its grade
     * @throws IOException if evidence or classes can't be read, or results can't be written
     */
    public Scorecard judge(ResultFiles files) throws IOException {
        Evidence evidence = Documents.readEvidence(files.evidence());
        Scorecard scorecard = judgement.judge(evidence, files.classes());
        writer.writeScorecard(files, scorecard, Optional.of(evidence));
        return scorecard;
    }

    /**
     * Renews the files about the whole class.
     *
     * @param folder a class's results folder
     * @throws IOException if they can't be written
     */
    public void summarise(Path folder) throws IOException {
        Aggregates.write(folder, assignment);
    }
}
