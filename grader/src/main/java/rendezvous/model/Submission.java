package rendezvous.model;

import java.util.List;
import java.util.Optional;

/**
 * What was handed in, as safe bytes.
 *
 * @param id safe for file names, unique in a batch
 * @param digest {@code sha256:…} over paths and contents of all files
 * @param files the files that count, sorted by path
 * @param notes what intake repaired or ignored
 */
public record Submission(String id, String digest, List<SourceFile> files, List<Note> notes) {
    public Submission {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Looks a file up.
     *
     * @param path path inside the submission
     * @return the file, if it was handed in
     */
    public Optional<SourceFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
