package rendezvous.build;

import rendezvous.model.Diagnostic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the compiler's process printed, taken apart. Lines that mean nothing are the JVM's own.
 *
 * @param diagnostics errors, in the order of files and lines
 * @param leftOut paths of files that did not compile
 * @param done whether it came to its end
 */
record CompilerReport(List<Diagnostic> diagnostics, List<String> leftOut, boolean done) {

    private static final int MOST_LINES = 5000;

    static CompilerReport parse(String output) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> lines = output.lines().limit(MOST_LINES).toList();
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            if (fields[0].equals("error") && fields.length == 5) {
                diagnostics.add(diagnostic(fields));
            } else if (fields[0].equals("left-out") && fields.length == 2) {
                leftOut.add(SourcePaths.inSubmission(decode(fields[1])));
            }
        }
        diagnostics.sort(Comparator.comparing(Diagnostic::file)
                .thenComparingLong(Diagnostic::line)
                .thenComparingLong(Diagnostic::column));
        return new CompilerReport(diagnostics, leftOut, lines.contains("done"));
    }

    private static Diagnostic diagnostic(String[] fields) {
        return new Diagnostic(
                SourcePaths.inSubmission(decode(fields[1])),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                decode(fields[4]));
    }

    private static String decode(String field) {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
