package rendezvous.concurrencymodels;

import rendezvous.model.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * The hidden solution on top of the starter, compiled once for all tests of a JVM; its classes are gone when that ends.
 *
 * @param sources its texts, by their paths in a submission
 * @param classes the folder of its classes
 */
record Reference(List<SourceFile> sources, Path classes) {

    private static final List<Path> ROOTS = List.of(Path.of("../../starter"), Path.of("../../reference"));
    private static final Reference COMPILED = compiled(Map.of());

    static Reference compiled() {
        return COMPILED;
    }

    /** The same with other texts in the place of some files, or beside them. */
    static Reference with(String path, String text) {
        return compiled(Map.of(path, text));
    }

    private static Reference compiled(Map<String, String> others) {
        try {
            Map<String, String> texts = texts();
            texts.putAll(others);
            Path folder = Files.createTempDirectory("reference-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
            compile(texts, folder.resolve("sources"), folder.resolve("classes"));
            List<SourceFile> sources = new ArrayList<>();
            texts.forEach((path, text) -> sources.add(new SourceFile(path, text)));
            sources.add(new SourceFile(AnalysisChecks.FILE, "I/O CPU GIL thread process event loop ".repeat(30)));
            return new Reference(List.copyOf(sources), folder.resolve("classes"));
        } catch (IOException e) {
            throw new UncheckedIOException("can't compile the reference", e);
        }
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path root : ROOTS) {
            try (Stream<Path> found = Files.walk(root.resolve("src/main/java"))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    texts.put(root.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void compile(Map<String, String> texts, Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-proc:none", "--release", "17", "-encoding", "UTF-8", "-nowarn"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = sources.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            arguments.add(file.toString());
        }
        int errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        if (errors != 0) {
            throw new IllegalStateException("the reference doesn't compile");
        }
    }

    private static void discard(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + folder, e);
        }
    }
}
