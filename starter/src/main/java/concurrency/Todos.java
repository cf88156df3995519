package concurrency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the TODOs that are still open, without running anything: their texts stand in the compiled classes. */
final class Todos {

    private static final List<Class<?>> PARTS = List.of(
            ThreadedFileProcessor.class,
            MultiprocessingFileProcessor.class,
            Worker.class,
            AsyncioFileProcessor.class,
            Measurement.class,
            RunLog.class,
            ComparisonTable.class);

    private static final int LENGTH_BYTES = 2;

    private Todos() {}

    /**
     * Looks through all parts of the assignment.
     *
     * @return what the open TODOs say
     * @throws IOException if a class file can't be read
     */
    static List<String> open() throws IOException {
        return openIn(PARTS);
    }

    /**
     * Looks through some parts.
     *
     * @param parts classes of the assignment
     * @return what the open TODOs say
     * @throws IOException if a class file can't be read
     */
    static List<String> openIn(List<Class<?>> parts) throws IOException {
        List<String> todos = new ArrayList<>();
        for (Class<?> part : parts) {
            try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                String classFile = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                todos.addAll(constants(classFile, "TODO " + part.getSimpleName() + "."));
            }
        }
        return List.copyOf(todos);
    }

    /** In a class file, each text comes after its length. */
    private static List<String> constants(String classFile, String prefix) {
        List<String> found = new ArrayList<>();
        for (int at = classFile.indexOf(prefix); at >= LENGTH_BYTES; at = classFile.indexOf(prefix, at + 1)) {
            int length = classFile.charAt(at - 2) << Byte.SIZE | classFile.charAt(at - 1);
            found.add(classFile.substring(at, at + length));
        }
        return found;
    }
}
