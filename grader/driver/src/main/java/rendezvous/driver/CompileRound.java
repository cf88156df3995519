package rendezvous.driver;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of the compiler over some files.
 *
 * @param succeeded whether there was no error
 * @param complaints the errors of each file that has some
 * @param classes what came out
 */
record CompileRound(boolean succeeded, Map<SourceText, List<Complaint>> complaints, CompiledClasses classes) {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int MOST_LINES = 4;
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-implicit:none",
            "--release",
            "17",
            "-g",
            "-parameters",
            "-Xlint:none",
            "-nowarn",
            "-Xmaxerrs",
            "10000",
            "-XDuseUnsharedTable=true", // else names would be kept from one submission to the next
            "-XDstringConcat=inline"); // else the first "a" + b costs each JVM milliseconds

    /**
     * Something that is wrong with a file.
     *
     * @param line 1-based; 1 where the compiler does not say
     * @param column 1-based; 1 where the compiler does not say
     * @param message the compiler's words
     */
    record Complaint(long line, long column, String message) {}

    /** Whether it failed and can't say where. */
    boolean brokeDown() {
        return !succeeded && complaints.isEmpty();
    }

    static CompileRound compile(List<SourceText> files, Path classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classPath));
            manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            MemoryOutput output = new MemoryOutput(manager);
            boolean succeeded =
                    succeeds(compiler.getTask(Writer.nullWriter(), output, diagnostics, OPTIONS, null, files));
            return new CompileRound(succeeded, complaints(diagnostics, files), output.classes());
        }
    }

    private static boolean succeeds(JavaCompiler.CompilationTask task) {
        try {
            return task.call();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return false; // the compiler broke down: somebody finds out on which file
        }
    }

    private static Map<SourceText, List<Complaint>> complaints(
            DiagnosticCollector<JavaFileObject> diagnostics, List<SourceText> files) {
        Map<SourceText, List<Complaint>> complaints = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                // only what can be left out brings the next round further
                files.stream()
                        .filter(file -> isAbout(diagnostic, file))
                        .forEach(file -> complaints
                                .computeIfAbsent(file, any -> new ArrayList<>())
                                .add(complaint(diagnostic)));
            }
        }
        return complaints;
    }

    private static boolean isAbout(Diagnostic<? extends JavaFileObject> diagnostic, SourceText file) {
        JavaFileObject source = diagnostic.getSource();
        return source != null && source.toUri().equals(file.toUri());
    }

    private static Complaint complaint(Diagnostic<?> diagnostic) {
        String message = diagnostic
                .getMessage(Locale.ROOT)
                .lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .reduce("", (before, line) -> before.isEmpty() ? line : before + '\n' + line);
        return new Complaint(
                Math.max(1, diagnostic.getLineNumber()),
                Math.max(1, diagnostic.getColumnNumber()),
                Bounds.cut(message, LONGEST_MESSAGE));
    }
}
