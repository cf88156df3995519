package rendezvous.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders for one run, which tell whose they are: what a killed grader leaves behind is removed by the next. */
public final class ScratchFolder {

    private ScratchFolder() {}

    /**
     * Makes one, for the eyes of this user only.
     *
     * @return its path, which is short enough for a socket in it
     * @throws IOException if it can't be made
     */
    public static Path create() throws IOException {
        return Files.createTempDirectory(
                place(), GraderMark.ofThisProcess(ProcFs.ofThisMachine()).folderPrefix());
    }

    static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes those of graders that are no more. */
    static void sweep(ProcFs proc) {
        try (Stream<Path> folders = Files.list(place())) {
            List<Path> left = folders.filter(folder -> isLeft(folder, proc)).toList();
            left.forEach(folder -> new WorkFolder(folder).delete());
        } catch (IOException e) {
            // what can't be listed is nothing that this user left
        }
    }

    private static boolean isLeft(Path folder, ProcFs proc) {
        return GraderMark.ofFolder(folder.getFileName().toString())
                .filter(mark -> mark.isGone(proc))
                .isPresent();
    }
}
