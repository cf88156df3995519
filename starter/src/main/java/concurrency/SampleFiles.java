package concurrency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The ten files of the assignment. It is given. */
final class SampleFiles {

    private static final int FILES = 10;
    private static final int WORDS = 400;
    private static final int WORDS_PER_LINE = 12;
    private static final List<String> DICTIONARY =
            List.of("thread", "process", "loop", "event", "lock", "queue", "wait", "café", "answer", "naïve", "file");

    private SampleFiles() {}

    /**
     * Makes the files, the same ones each time.
     *
     * @param folder where; it need not exist
     * @return their paths, in order
     * @throws IOException if one can't be written
     */
    static List<Path> in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(FILES);
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= FILES; number++) {
            Path file = folder.resolve(String.format("file-%02d.txt", number));
            Files.writeString(file, text(random, WORDS * number));
            files.add(file);
        }
        return List.copyOf(files);
    }

    private static String text(Random random, int words) {
        return random.ints(words, 0, DICTIONARY.size())
                .mapToObj(DICTIONARY::get)
                .collect(Collectors.joining(" "))
                .replaceAll("((?:\\S+ ){" + WORDS_PER_LINE + "})", "$1\n");
    }
}
