package rendezvous.export;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export has left in a folder: so the next one knows what the kit owns there, and whether somebody has changed
 * it. It lies in the folder itself and is published with it.
 *
 * @param hashes SHA-256 of each file that belongs to the kit, by its path
 */
record Manifest(SortedMap<String, String> hashes) {

    static final String PATH = Place.OWN + "/manifest";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final String HEAD = """
            # What the kit has put here, in the format of sha256sum. Keep this file: with it the next
            # ./grade export starter updates this folder and touches nothing that somebody has changed.
            """;

    Manifest {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    /** The manifest of a folder; empty if nothing was exported there yet. */
    static Optional<Manifest> of(Path folder) throws ExportException, IOException {
        Path file = folder.resolve(PATH);
        if (new Place(folder, PATH).obstacle().isPresent() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(file, Files.readAllLines(file)));
        } catch (MalformedInputException e) {
            throw damaged(file, "it is not text");
        }
    }

    private static Manifest parse(Path file, List<String> lines) throws ExportException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || !Place.isInside(line.group(2))) {
                throw damaged(file, "line " + (i + 1) + " is not a hash and a path");
            }
            hashes.put(line.group(2), line.group(1));
        }
        return new Manifest(hashes);
    }

    private static ExportException damaged(Path file, String how) {
        return new ExportException(file + " is damaged: " + how + ". Restore it from the repository, or export into an"
                + " empty folder.");
    }

    Optional<String> hash(String path) {
        return Optional.ofNullable(hashes.get(path));
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        new Place(folder, PATH).put(text.toString().getBytes(StandardCharsets.UTF_8), false);
    }
}
