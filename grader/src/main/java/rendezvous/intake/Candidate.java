package rendezvous.intake;

import java.nio.file.Path;

/**
 * Something that should be graded, before a byte of it was read.
 *
 * @param id safe for file names, unique in its roster
 * @param path the folder, or a file that can't be read as a submission
 */
public record Candidate(String id, Path path) {}
