package concurrency.kit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The outcome for one file.
 *
 * @param file the path as it was given
 * @param words how many words it has; 0 where there is an error
 * @param error why there is no count, if there is none
 */
public record FileResult(Path file, long words, Optional<String> error) {

    /**
     * A file that was read and counted.
     *
     * @param file the path as it was given
     * @param words how many words it has
     * @return the result
     */
    public static FileResult of(Path file, long words) {
        return new FileResult(file, words, Optional.empty());
    }

    /**
     * A file that could not be processed.
     *
     * @param file the path as it was given
     * @param error why not
     * @return the result, with 0 words
     */
    public static FileResult failed(Path file, String error) {
        return new FileResult(file, 0, Optional.of(error));
    }
}
