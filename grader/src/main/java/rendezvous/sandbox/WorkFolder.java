package rendezvous.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that an untrusted program may have written into.
 *
 * @param path where it is
 */
public record WorkFolder(Path path) {

    /** Deletes it with all that is in it, and follows no link. What can't be deleted stays: a run is not lost for it. */
    public void delete() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException e) {
            // each file was tried; the caller's own folder around it is deleted or reported by its owner
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            File file = folder.toFile();
            if (!(file.setReadable(true) && file.setWritable(true) && file.setExecutable(true))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
