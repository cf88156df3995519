package rendezvous.export;

import rendezvous.model.Sha256;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of one file in the exported folder. A link is never followed, so nothing outside the folder is touched.
 *
 * @param folder the exported folder
 * @param path the file, relative to it, with slashes
 */
record Place(Path folder, String path) {

    /** The folder of what the export itself needs. */
    static final String OWN = ".rendezvous";

    private static final Pattern INSIDE =
            Pattern.compile("(?:(?!\\.\\.?/)[^/\\\\:\\p{Cntrl}]+/)*(?!\\.\\.?$)[^/\\\\:\\p{Cntrl}]+");

    /** Whether a path is relative and stays below the folder, on every system. */
    static boolean isInside(String path) {
        return INSIDE.matcher(path).matches();
    }

    /** What lies there; empty if there is nothing. Anything but a plain file has a content that no file has. */
    Optional<String> hash() throws IOException {
        Path file = file();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Sha256().add(Files.readAllBytes(file)).hex());
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of("no file") : Optional.empty();
    }

    /** What keeps a file from being put here: the nearest parent that isn't a folder. */
    Optional<Path> obstacle() {
        Path at = folder;
        for (Path name : Path.of(path)) {
            boolean below = !at.equals(folder);
            if (below
                    && Files.exists(at, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(at);
            }
            at = at.resolve(name);
        }
        return Optional.empty();
    }

    /** Puts a file here, whole or not at all, and keeps whether it can be executed. */
    void put(Path source) throws IOException {
        put(Files.readAllBytes(source), Files.isExecutable(source));
    }

    void put(byte[] content, boolean executable) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Path own = Files.createDirectories(folder.resolve(OWN));
        Path whole = Files.write(own.resolve("part"), content);
        if (!whole.toFile().setExecutable(executable) && executable) {
            throw new FileSystemException(whole.toString(), null, "it can't be made executable");
        }
        Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file, and the folders that are empty then. */
    void remove() throws IOException {
        Files.delete(file());
        Path parent = file().getParent();
        while (parent != null && !parent.equals(folder)) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            parent = parent.getParent();
        }
    }

    private Path file() {
        return folder.resolve(path);
    }
}
