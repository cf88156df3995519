package rendezvous.model;

/**
 * A text file of a submission, after repair of its encoding and line ends.
 *
 * @param path path inside the submission, with slashes
 * @param text its content
 */
public record SourceFile(String path, String text) {}
