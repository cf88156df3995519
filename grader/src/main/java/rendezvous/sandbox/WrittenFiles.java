package rendezvous.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;

/**
 * What a program without a room of its own has written into its working folder, added up now and then. Each file and
 * folder counts as at least one page, so files without end are too much, too. What can't be added up is too much: then
 * nobody knows how much it is.
 */
final class WrittenFiles implements Guard.Disk {

    private static final long PAGE = 4096;
    private static final int DEEPEST = 64;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Adding up takes at most this part of the time. */
    private static final int ONE_PART_IN = 10;

    private final Path folder;
    private final long most;
    private boolean full;
    private long nextNanos = System.nanoTime();

    WrittenFiles(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public synchronized boolean isFull(long root) {
        long now = System.nanoTime();
        if (now - nextNanos >= 0) {
            full = isFullAtEnd();
            long spent = System.nanoTime() - now;
            nextNanos = now + Math.max(PAUSE.toNanos(), spent * ONE_PART_IN);
        }
        return full;
    }

    @Override
    public boolean isFullAtEnd() {
        try {
            Sum sum = new Sum();
            Files.walkFileTree(folder, Set.of(), DEEPEST, sum);
            return sum.bytes > most;
        } catch (IOException e) {
            return true;
        }
    }

    /** Follows no link, and stops as soon as it is too much. */
    private final class Sum extends SimpleFileVisitor<Path> {

        private long bytes;

        private FileVisitResult add(long more) {
            bytes += more;
            return bytes > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return add(PAGE);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean tooDeep = attributes.isDirectory();
            return add(tooDeep ? most + 1 : Math.max(PAGE, attributes.size()));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            boolean isGone = reason instanceof NoSuchFileException;
            return isGone ? FileVisitResult.CONTINUE : add(most + 1);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException reason) {
            boolean isGone = reason == null || reason instanceof NoSuchFileException;
            return isGone ? FileVisitResult.CONTINUE : add(most + 1);
        }
    }
}
