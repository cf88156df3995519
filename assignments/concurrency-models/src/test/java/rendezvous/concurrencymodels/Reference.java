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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The hidden solution on top of the starter, compiled once for all tests of a JVM; its classes are gone when that ends.
 *
 * @param sources its texts, by their paths in a submission
 * @param classes the folder of its classes
 */
record Reference(List<SourceFile> sources, Path classes) {

    private static final List<Path> ROOTS = List.of(Path.of("../../starter"), Path.of("../../reference"));
    private static final Map<String, Reference> CHANGED = new ConcurrentHashMap<>();
    private static final Reference COMPILED = compile();

    static Reference compiled() {
        return COMPILED;
    }

    /** The same with another text for one of its files, or with one more file. */
    static Reference with(String path, String text) {
        return CHANGED.computeIfAbsent(path + "\n" + text, key -> COMPILED.changed(path, text));
    }

    private static Reference compile() {
        try {
            List<SourceFile> sources = new ArrayList<>();
            for (Path root : ROOTS) {
                try (Stream<Path> found = Files.walk(root.resolve("src/main/java"))) {
                    for (Path file : found.filter(Files::isRegularFile).toList()) {
                        sources.add(new SourceFile(root.relativize(file).toString(), Files.readString(file)));
                    }
                }
            }
            // What a student writes stands in the place of the skeleton.
            Map<String, SourceFile> latest = new TreeMap<>();
            sources.forEach(source -> latest.put(source.path(), source));
            Path folder = newFolder();
            compile(List.copyOf(latest.values()), folder, folder);
            latest.put(
                    AnalysisChecks.FILE,
                    new SourceFile(AnalysisChecks.FILE, "I/O CPU GIL thread process event loop ".repeat(30)));
            return new Reference(List.copyOf(latest.values()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't compile the reference", e);
        }
    }

    private Reference changed(String path, String text) {
        try {
            SourceFile source = new SourceFile(path, text);
            Path folder = newFolder();
            String type = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.getFileName().toString().matches(Pattern.quote(type) + "([$].*)?[.]class")) {
                        Path copy = folder.resolve(classes.relativize(file).toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
            compile(List.of(source), classes, folder);
            List<SourceFile> all = new ArrayList<>(sources);
            all.removeIf(other -> other.path().equals(path));
            all.add(source);
            return new Reference(List.copyOf(all), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't compile " + path, e);
        }
    }

    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "reference-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
        return folder;
    }

    private static void compile(List<SourceFile> sources, Path others, Path classes) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach(source -> units.add(new Unit(source)));
        List<String> options =
                List.of("-d", classes.toString(), "-cp", others.toString(), "-proc:none", "--release", "17", "-nowarn");
        boolean good = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call();
        if (!good) {
            throw new IllegalStateException("it doesn't compile: " + sources);
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

    private static final class Unit extends SimpleJavaFileObject {

        private final SourceFile source;

        Unit(SourceFile source) {
            super(Path.of(source.path()).toUri(), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
