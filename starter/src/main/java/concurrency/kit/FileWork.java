package concurrency.kit;

import java.io.IOException;
import java.nio.file.Path;

/** The work that every file needs. It is given: you decide who does it, and when. */
public interface FileWork {

    /**
     * Reads a file from slow storage. I/O-bound: the calling thread is blocked, without using the processor, until the
     * text is there (about two seconds).
     *
     * @param file the file to read
     * @return its text
     * @throws IOException if the file can't be read; the message may be missing
     */
    String read(Path file) throws IOException;

    /**
     * Counts the words of a text. CPU-bound: it computes on the calling thread.
     *
     * <p>A word is a longest run of characters that are not white space, as {@link Character#isWhitespace(char)} and
     * {@link Character#isSpaceChar(char)} (for the no-break spaces) understand it. An empty text has no words.
     *
     * @param text the text of one file
     * @return the number of words
     */
    long countWords(String text);
}
