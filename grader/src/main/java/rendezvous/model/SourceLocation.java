package rendezvous.model;

/**
 * A line that the student wrote.
 *
 * @param file path inside the submission, with slashes
 * @param line 1-based; 0 means the file as a whole
 */
public record SourceLocation(String file, int line) {}
