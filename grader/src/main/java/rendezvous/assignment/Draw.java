package rendezvous.assignment;

import rendezvous.model.Sha256;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A source of numbers, orders and words that is a function of the assignment's seed and the submission's digest, so
 * that the same submission always meets the same run, and nobody else can tell which.
 */
public final class Draw {

    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 9;
    private static final int LETTERS = 26;

    private final Random random;
    private final String origin;

    private Draw(String origin) {
        this.origin = origin;
        this.random = new Random(ByteBuffer.wrap(Sha256.of(origin).bytes()).getLong());
    }

    /**
     * The draw for one submission.
     *
     * @param seed the assignment's secret
     * @param digest the submission's digest
     * @return a new source at its start
     */
    public static Draw of(String seed, String digest) {
        return new Draw(seed + '\n' + digest);
    }

    /**
     * An independent source for one purpose, so that a new run never shifts the numbers of another.
     *
     * @param purpose a stable name
     * @return a new source at its start
     */
    public Draw forPurpose(String purpose) {
        return new Draw(origin + '\n' + purpose);
    }

    /**
     * Draws a whole number.
     *
     * @param least the smallest
     * @param most the largest
     * @return a number between them, both included
     */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /**
     * Draws an order.
     *
     * @param items what to put in order
     * @param <T> what they are
     * @return a shuffled copy
     */
    public <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /**
     * Draws a word.
     *
     * @return 2 to 9 small Latin letters
     */
    public String word() {
        char[] word = new char[between(SHORTEST_WORD, LONGEST_WORD)];
        // One number for all letters: texts are long, and this is the dearest part of planning.
        long letters = random.nextLong() >>> 1;
        for (int i = 0; i < word.length; i++) {
            word[i] = (char) ('a' + letters % LETTERS);
            letters /= LETTERS;
        }
        return String.valueOf(word);
    }
}
