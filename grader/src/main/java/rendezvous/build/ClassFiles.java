package rendezvous.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Classes that a sandboxed program made: only what looks like one is taken.
 *
 * @param byName the bytes by binary name
 * @param leftOut how the names of some begin that were not taken
 */
record ClassFiles(Map<String, byte[]> byName, List<String> leftOut) {

    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 1 << 20;
    /** Of one part of a name, so that it can be the name of a file everywhere. */
    private static final int LONGEST_PART = 240;
    /** Of a whole name in bytes, so that it has room in a path everywhere. */
    private static final int LONGEST_NAME = 800;

    private static final int MOST_LEFT_OUT = 10;
    private static final int LONGEST_SHOWN = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)*(\\.package-info)?");

    static final ClassFiles NONE = new ClassFiles(Map.of(), List.of());

    ClassFiles without(Reserved reserved) {
        Map<String, byte[]> rest = new TreeMap<>(byName);
        rest.keySet().removeIf(reserved::has);
        return new ClassFiles(rest, leftOut);
    }

    /** Takes what may be the name of a class and is not too large. */
    static ClassFiles of(Map<String, byte[]> made) {
        Map<String, byte[]> taken = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        made.forEach((name, bytes) -> {
            if (taken.size() < MOST_FILES
                    && bytes.length <= MOST_BYTES
                    && fitsFiles(name)
                    && NAME.matcher(name).matches()) {
                taken.put(name, bytes);
            } else if (leftOut.size() < MOST_LEFT_OUT) {
                leftOut.add(shown(name));
            }
        });
        return new ClassFiles(taken, List.copyOf(leftOut));
    }

    private static String shown(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SHOWN)) + '…';
    }

    /** Asked before anything else is: the rest may take time and stack that grow with the name. */
    private static boolean fitsFiles(String name) {
        return name.length() <= LONGEST_NAME
                && bytes(name) <= LONGEST_NAME
                && Arrays.stream(name.split("\\.", -1)).allMatch(part -> bytes(part) <= LONGEST_PART);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
            String path = entry.getKey().replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(path.substring(0, path.lastIndexOf('/') + 1)));
            Files.write(folder.resolve(path), entry.getValue());
        }
    }
}
