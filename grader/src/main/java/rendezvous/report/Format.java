package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Scorecard;

import java.util.List;
import java.util.Optional;

/** Results in the form that another program reads. Implementations are stateless, and escape every foreign character. */
public interface Format {

    /**
     * What goes where.
     *
     * @param document the text of a file
     * @param commands lines for the log of a platform that reads its log for commands; empty for all others
     */
    record Rendered(String document, String commands) {

        static Rendered document(String text) {
            return new Rendered(text, "");
        }
    }

    /**
     * Its name on the command line.
     *
     * @return small letters and hyphens
     */
    String name();

    /**
     * The file that takes the document if no other is named.
     *
     * @return a bare name
     */
    String fileName();

    /**
     * Where a platform says which file it reads.
     *
     * @return name of an environment variable; the file that it names is appended to
     */
    default Optional<String> fileVariable() {
        return Optional.empty();
    }

    /**
     * Whether the log is read for commands, so that nothing else that is printed may look like one.
     *
     * @return true if {@link Rendered#commands} belong to this format
     */
    default boolean commandsTheLog() {
        return false;
    }

    /**
     * Writes one submission.
     *
     * @param result its result
     * @return the document, and what is said to the platform
     */
    Rendered one(Result result);

    /**
     * Writes a class.
     *
     * @param assignment what was graded
     * @param cards the class, in the order of the rows
     * @return empty if this format knows only one submission
     */
    Optional<Rendered> many(Assignment assignment, List<Scorecard> cards);
}
