package rendezvous.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One walk through a candidate's folder. Reads names and sizes only, and follows no link. */
final class FolderScan {

    private final Caps caps;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final Map<Ignored, List<String>> ignored = new EnumMap<>(Ignored.class);
    private int entries;
    private long bytes;

    private FolderScan(Caps caps) {
        this.caps = caps;
    }

    static FolderScan of(Path top, Caps caps) throws IOException, Refusal {
        FolderScan scan = new FolderScan(caps);
        scan.folder(top, "", 0);
        return scan;
    }

    /** All regular files that are not on the ignore list, by their path below the top. */
    SortedMap<String, Path> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** All folders that are not on the ignore list; the top itself is the empty path. */
    SortedSet<String> folders() {
        return Collections.unmodifiableSortedSet(folders);
    }

    Map<Ignored, List<String>> ignored() {
        return Collections.unmodifiableMap(ignored);
    }

    private void folder(Path folder, String path, int depth) throws IOException, Refusal {
        if (depth > caps.depth()) {
            throw new Refusal(
                    "too-deep",
                    "Folders stand more than %d deep in %s. Hand in the project only."
                            .formatted(caps.depth(), Names.quoted(path)));
        }
        folders.add(path);
        for (Path entry : children(folder)) {
            entry(entry, path.isEmpty() ? nameOf(entry) : path + '/' + nameOf(entry), depth);
        }
    }

    /** Sorted, so that the same folder always gives the same notes; counted while listed, so that no list grows long. */
    private List<Path> children(Path folder) throws IOException, Refusal {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (++entries > caps.entries()) {
                    throw new Refusal(
                            "too-many-files",
                            "There are more than %,d files and folders. Hand in the project only."
                                    .formatted(caps.entries()));
                }
                children.add(child);
            }
        }
        Collections.sort(children);
        return children;
    }

    private void entry(Path entry, String path, int depth) throws IOException, Refusal {
        Names.check(path, caps);
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var ignore = Ignored.entry(path, nameOf(entry), attributes.isDirectory() || attributes.isSymbolicLink());
        if (ignore.isPresent()) {
            ignored.computeIfAbsent(ignore.get(), kind -> new ArrayList<>()).add(path);
        } else if (attributes.isSymbolicLink()) {
            throw new Refusal(
                    "link",
                    "%s is a link. Put the file itself in its place, and hand in again.".formatted(Names.quoted(path)));
        } else if (attributes.isDirectory()) {
            folder(entry, path, depth + 1);
        } else if (attributes.isRegularFile()) {
            file(entry, path, attributes.size());
        } else {
            throw new Refusal(
                    "special-file",
                    "%s is neither a file nor a folder. Remove it, and hand in again.".formatted(Names.quoted(path)));
        }
    }

    private void file(Path file, String path, long size) throws Refusal {
        bytes += size;
        if (bytes > caps.totalBytes()) {
            throw new Refusal(
                    "too-large",
                    "The files are larger than %d MiB together. Hand in sources and texts only."
                            .formatted(caps.totalBytes() >> 20));
        }
        files.put(path, file);
    }

    private static String nameOf(Path entry) {
        Path name = entry.getFileName();
        return name == null ? "" : name.toString();
    }
}
