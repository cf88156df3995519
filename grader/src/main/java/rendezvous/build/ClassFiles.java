package rendezvous.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Class files that a sandboxed program wrote: only what looks like one is taken.
 *
 * @param byName the bytes by binary name
 */
record ClassFiles(Map<String, byte[]> byName) {

    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_$]+(/[\\p{L}\\p{N}_$]+)*(/package-info)?\\.class");

    static final ClassFiles NONE = new ClassFiles(Map.of());

    ClassFiles without(Reserved reserved) {
        Map<String, byte[]> rest = new TreeMap<>(byName);
        rest.keySet().removeIf(reserved::has);
        return new ClassFiles(rest);
    }

    /** Reads them after the program has ended. */
    static ClassFiles read(Path folder) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString();
                if (attributes.isRegularFile()
                        && attributes.size() <= MOST_BYTES
                        && NAME.matcher(name).matches()) {
                    found.put(binaryName(name), bytes(file));
                }
                return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return new ClassFiles(found);
    }

    private static String binaryName(String name) {
        return name.substring(0, name.length() - ".class".length()).replace('/', '.');
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
            String path = entry.getKey().replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(path.substring(0, path.lastIndexOf('/') + 1)));
            Files.write(folder.resolve(path), entry.getValue());
        }
    }
}
