package rendezvous.batch;

import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder that takes a batch's results. A submission's results appear in it whole or not at all: they are made in a
 * hidden folder beside, which is then renamed. One run at a time may write into it.
 */
final class ResultsFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String FRESH = ".fresh-";
    private static final String OLD = ".old-";

    private final Path folder;
    private final FileChannel lock;

    private ResultsFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder, and clears away what an interrupted run left. */
    static ResultsFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        ResultsFolder results = new ResultsFolder(absolute, lock(absolute));
        results.recover();
        return results;
    }

    /** Whether it takes, or took, the results of a batch. */
    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(LOCK)) || Files.isRegularFile(folder.resolve(Aggregates.SUMMARY));
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The other run is in this JVM: the answer is the same.
        }
        channel.close();
        throw new FolderInUseException(folder);
    }

    /** Between the two renames of {@link #publish} a result stands under its old name only. */
    private void recover() throws IOException {
        for (Path old : hidden(OLD)) {
            Path current = folder.resolve(nameOf(old).substring(OLD.length()));
            if (Files.exists(current)) {
                new WorkFolder(old).delete();
            } else {
                Files.move(old, current, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path fresh : hidden(FRESH)) {
            new WorkFolder(fresh).delete();
        }
    }

    private List<Path> hidden(String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, prefix + "*")) {
            entries.forEach(found::add);
        }
        return found;
    }

    Path path() {
        return folder;
    }

    ResultFiles of(String id) {
        return new ResultFiles(folder.resolve(id));
    }

    /** An empty hidden folder for a result that is being made. */
    ResultFiles fresh(String id) throws IOException {
        return new ResultFiles(Files.createTempDirectory(folder, FRESH + id + "-"));
    }

    void publish(String id, ResultFiles made) throws IOException {
        Path current = folder.resolve(id);
        Path old = folder.resolve(OLD + id);
        boolean replaces = Files.exists(current, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            new WorkFolder(old).delete();
            Files.move(current, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made.folder(), current, StandardCopyOption.ATOMIC_MOVE);
        if (replaces) {
            new WorkFolder(old).delete();
        }
    }

    /** The result that stands there, if it was made under the same conditions. */
    Optional<Scorecard> matching(String id, String fingerprint) throws IOException {
        ResultFiles files = of(id);
        boolean matches = Files.isRegularFile(files.conditions())
                && Files.readString(files.conditions()).equals(fingerprint);
        return matches ? scorecard(id) : Optional.empty();
    }

    /** The result that stands there, if there is one that can be read. */
    Optional<Scorecard> scorecard(String id) throws IOException {
        try {
            return Files.isRegularFile(of(id).scorecard())
                    ? Optional.of(Documents.readScorecard(of(id).scorecard()))
                    : Optional.empty();
        } catch (DocumentException e) {
            // Another kit's, or a damaged one: it is made again.
            return Optional.empty();
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
