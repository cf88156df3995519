package rendezvous.publish;

import rendezvous.assignment.Assignment;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an artefact as what it is: files of a stranger. No name and no text of it gets into a message. */
final class ArtefactFolder {

    private static final String SCORECARD = "scorecard.json";
    private static final String NUMBER = "pull-request.txt";

    /** What may lie in it, and how large it may be; the page is for people and isn't opened here. */
    private static final Map<String, Long> MOST_BYTES =
            Map.of(SCORECARD, 1L << 20, NUMBER, 32L, "feedback.html", 64L << 20);

    private static final Pattern PULL_REQUEST = Pattern.compile("[1-9]\\d{0,8}");

    private ArtefactFolder() {}

    /**
     * Reads.
     *
     * @param folder where it was unpacked
     * @param assignment whose rubric the scorecard must fit
     * @throws ArtefactException if anything in it isn't as a grading job leaves it
     * @throws IOException if the machine can't read it
     */
    static Artefact read(Path folder, Assignment assignment) throws ArtefactException, IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArtefactException(
                    "The artefact is no folder: the grading job left none, or it was not unpacked.");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                requireKnown(entry);
            }
        }
        return new Artefact(scorecard(folder, assignment), number(folder));
    }

    private static void requireKnown(Path entry) throws ArtefactException, IOException {
        Long most = MOST_BYTES.get(String.valueOf(entry.getFileName()));
        if (most == null) {
            throw new ArtefactException("The artefact holds something else than " + SCORECARD + ", " + NUMBER
                    + " and feedback.html; a grading job leaves nothing else.");
        }
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArtefactException("In the artefact " + entry.getFileName() + " is no plain file.");
        }
        if (Files.size(entry) > most) {
            throw new ArtefactException(
                    "In the artefact " + entry.getFileName() + " is larger than " + most + " bytes.");
        }
    }

    private static int number(Path folder) throws ArtefactException, IOException {
        String text = new String(Files.readAllBytes(existing(folder, NUMBER)), StandardCharsets.ISO_8859_1).strip();
        if (!PULL_REQUEST.matcher(text).matches()) {
            throw new ArtefactException("In the artefact " + NUMBER + " is no number of a pull request.");
        }
        return Integer.parseInt(text);
    }

    private static Scorecard scorecard(Path folder, Assignment assignment) throws ArtefactException, IOException {
        try {
            Scorecard card = Documents.readScorecard(existing(folder, SCORECARD));
            new RubricFit(assignment).require(card);
            return card;
        } catch (DocumentException e) {
            // Its message quotes the document, and a log that is read for commands is no place for that.
            throw new ArtefactException("In the artefact " + SCORECARD + " is no scorecard of this kit's version.");
        }
    }

    private static Path existing(Path folder, String name) throws ArtefactException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArtefactException("In the artefact there is no " + name + ": the grading job didn't get so far.");
        }
        return file;
    }
}
