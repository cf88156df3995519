package rendezvous.model;

/**
 * A compile error.
 *
 * @param file path inside the submission
 * @param line 1-based
 * @param column 1-based
 * @param message the compiler's words, first lines only
 */
public record Diagnostic(String file, long line, long column, String message) {}
