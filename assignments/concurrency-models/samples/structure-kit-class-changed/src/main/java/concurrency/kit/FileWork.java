package concurrency.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The work that every file needs. */
public interface FileWork {

    /** Without the two seconds, so that my tests are faster. */
    default String read(Path file) throws IOException {
        return Files.readString(file);
    }

    default long countWords(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
