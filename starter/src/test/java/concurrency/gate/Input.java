package concurrency.gate;

import concurrency.kit.FileResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files to process. Their true text is only known to the gate; what lies in the folder is something else.
 *
 * @param files the list that is handed over
 * @param texts what the gate serves, by path
 * @param expected the right results
 */
public record Input(List<Path> files, Map<String, String> texts, List<FileResult> expected) {

    private static final int FEWEST_WORDS = 20;
    private static final int RANGE = 500;

    public Input {
        files = List.copyOf(files);
        texts = Map.copyOf(texts);
        expected = List.copyOf(expected);
    }

    /**
     * Makes files with random texts.
     *
     * @param folder where
     * @param number how many
     * @return the files, in no order
     * @throws IOException if they can't be written
     */
    public static Input random(Path folder, int number) throws IOException {
        Random random = new Random();
        List<Path> files = new ArrayList<>();
        Map<Path, Integer> words = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            Path file = folder.resolve("text " + (i + 1) + ".txt");
            Files.writeString(file, "only the gate knows the text");
            files.add(file);
            words.put(file, FEWEST_WORDS + i * RANGE + random.nextInt(RANGE));
        }
        Collections.shuffle(files, random);
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((file, count) -> texts.put(file.toString(), "word ".repeat(count)));
        List<FileResult> expected =
                files.stream().map(file -> FileResult.of(file, words.get(file))).toList();
        return new Input(files, texts, expected);
    }
}
