package rendezvous.concurrencymodels;

import rendezvous.assignment.Draw;
import rendezvous.assignment.Serving;
import rendezvous.model.Expected;
import rendezvous.model.Sha256;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of a run. Its words are counted while they are drawn.
 *
 * @param name its name in the input folder
 * @param text what the gate serves for it; empty if its read fails
 * @param words how many words the text has
 */
record InputFile(String name, Optional<String> text, long words) {

    /** What the gate asks for to read a file, and to count the words of its text. */
    static final String READ = "read";

    static final String COUNT = "count";

    private static final int WORDS_IN_A_LINE = 12;

    static InputFile drawn(Draw draw, String name, int leastLength) {
        StringBuilder text = new StringBuilder();
        long words = 0;
        while (text.length() < leastLength) {
            text.append(draw.word());
            words++;
            text.append(words % WORDS_IN_A_LINE == 0 ? "\n" : " ");
        }
        return new InputFile(name, Optional.of(text.toString()), words);
    }

    static InputFile broken(String name) {
        return new InputFile(name, Optional.empty(), 0);
    }

    Expected expected() {
        return new Expected(name, Long.toString(words), text.isEmpty());
    }

    Stream<Serving> servings() {
        return text.map(content -> Stream.of(
                        new Serving(READ, name, name, content, Optional.empty(), false),
                        new Serving(COUNT, Sha256.of(content).hex(), name, "", Optional.empty(), true)))
                .orElseGet(() -> Stream.of(new Serving(READ, name, name, "", Optional.of("bad sector"), true)));
    }
}
