package rendezvous.build;

import rendezvous.model.Diagnostic;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the compiler's process answered, taken apart.
 *
 * @param diagnostics errors, in the order of files and lines
 * @param leftOut paths of files that did not compile
 * @param classes what was made of the others
 */
record CompilerReport(List<Diagnostic> diagnostics, List<String> leftOut, ClassFiles classes) {

    static final CompilerReport NONE = new CompilerReport(List.of(), List.of(), ClassFiles.NONE);

    private static final int MOST_DIAGNOSTICS = 5000;

    /**
     * Reads an answer.
     *
     * @throws IOException if it is none
     */
    static CompilerReport parse(byte[] answer) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (long files = in.readLong(); files > 0; files--) {
            String path = SourcePaths.inSubmission(text(in));
            leftOut.add(path);
            for (long complaints = in.readLong(); complaints > 0; complaints--) {
                diagnostics.add(new Diagnostic(path, in.readLong(), in.readLong(), text(in)));
            }
        }
        diagnostics.sort(Comparator.comparing(Diagnostic::file)
                .thenComparingLong(Diagnostic::line)
                .thenComparingLong(Diagnostic::column));
        Map<String, byte[]> classes = new TreeMap<>();
        for (long count = in.readLong(); count > 0; count--) {
            classes.put(text(in), block(in));
        }
        return new CompilerReport(
                diagnostics.stream().limit(MOST_DIAGNOSTICS).toList(), leftOut, ClassFiles.of(classes));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("the compiler's answer ends too early");
        }
        return in.readNBytes(length);
    }
}
