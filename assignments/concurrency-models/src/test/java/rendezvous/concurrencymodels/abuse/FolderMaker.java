package rendezvous.concurrencymodels.abuse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes entries real in a folder, as far as a file system can. */
final class FolderMaker {

    private final Path root;

    FolderMaker(Path root) {
        this.root = root;
    }

    void make(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            make(entry, root.resolve(entry.name()));
        }
    }

    private static void make(Entry entry, Path place) throws IOException {
        Files.createDirectories(Handin.parent(place).orElseThrow());
        switch (entry.kind()) {
            case "folder" -> Files.createDirectories(place);
            case "link" -> Files.createSymbolicLink(place, Path.of(entry.target()));
            case "hardlink" -> Files.createLink(place, Path.of(entry.target()));
            case "fifo" -> makeFifo(place);
            case "file" -> write(entry, place);
            default -> throw new IllegalArgumentException("a folder can't hold a " + entry.kind());
        }
    }

    private static void write(Entry entry, Path place) throws IOException {
        try (OutputStream out = Files.newOutputStream(place)) {
            entry.writeTo(out);
        }
    }

    private static void makeFifo(Path place) throws IOException {
        try {
            int exitCode =
                    new ProcessBuilder("mkfifo", place.toString()).start().waitFor();
            if (exitCode != 0) {
                throw new IOException("mkfifo failed for " + place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
