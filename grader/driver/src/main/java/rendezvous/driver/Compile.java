package rendezvous.driver;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Compiles a submission inside the sandbox. One file's errors don't sink the others: what has errors is left out, and
 * the rest is compiled again, until it is clean.
 *
 * <p>It prints lines of percent-encoded fields: {@code error FILE LINE COLUMN MESSAGE}, {@code left-out FILE} and, at
 * the end, {@code done}.
 */
public final class Compile {

    private Compile() {}

    /**
     * Compiles.
     *
     * @param args folder of the sources, folder for the classes, class path
     * @throws IOException if the folders can't be read or written
     */
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]).toAbsolutePath();
        List<Path> files = sourceFiles(sources);
        Compilation compilation = new Compilation(sources, Path.of(args[2]));
        compilation.compile(files).writeTo(Path.of(args[1]));
        compilation.report().forEach(System.out::println);
        System.out.println("done");
    }

    private static List<Path> sourceFiles(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }
}
