package rendezvous.batch;

import java.nio.file.Path;

/**
 * The files of one submission's results.
 *
 * @param folder where they lie
 */
public record ResultFiles(Path folder) {

    /**
     * The grade.
     *
     * @return path of {@code scorecard.json}
     */
    public Path scorecard() {
        return folder.resolve("scorecard.json");
    }

    /**
     * All that was seen.
     *
     * @return path of {@code evidence.json}; a refused submission has none
     */
    public Path evidence() {
        return folder.resolve("evidence.json");
    }

    /**
     * The page for the student.
     *
     * @return path of {@code feedback.html}
     */
    public Path feedback() {
        return folder.resolve("feedback.html");
    }

    /** The submission that they are about. */
    String id() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    Path markdown() {
        return folder.resolve("feedback.md");
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path conditions() {
        return folder.resolve("conditions.txt");
    }
}
