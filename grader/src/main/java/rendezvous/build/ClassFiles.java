package rendezvous.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Classes that a sandboxed program made: only what looks like one is taken.
 *
 * @param byName the bytes by binary name
 */
record ClassFiles(Map<String, byte[]> byName) {

    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 1 << 20;
    /** Of one part of a name, so that it can be the name of a file everywhere. */
    private static final int LONGEST_PART = 240;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)*(\\.package-info)?");

    static final ClassFiles NONE = new ClassFiles(Map.of());

    ClassFiles without(Reserved reserved) {
        Map<String, byte[]> rest = new TreeMap<>(byName);
        rest.keySet().removeIf(reserved::has);
        return new ClassFiles(rest);
    }

    /** Takes what may be the name of a class and is not too large. */
    static ClassFiles of(Map<String, byte[]> made) {
        Map<String, byte[]> taken = new TreeMap<>();
        made.forEach((name, bytes) -> {
            if (taken.size() < MOST_FILES
                    && bytes.length <= MOST_BYTES
                    && NAME.matcher(name).matches()
                    && fitsFiles(name)) {
                taken.put(name, bytes);
            }
        });
        return new ClassFiles(taken);
    }

    private static boolean fitsFiles(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART);
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
            String path = entry.getKey().replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(path.substring(0, path.lastIndexOf('/') + 1)));
            Files.write(folder.resolve(path), entry.getValue());
        }
    }
}
