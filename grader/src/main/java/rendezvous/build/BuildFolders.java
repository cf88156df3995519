package rendezvous.build;

import org.jspecify.annotations.Nullable;
import rendezvous.model.SourceFile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The folders of one compilation; gone when it is closed. */
record BuildFolders(Path root) implements AutoCloseable {

    static BuildFolders create(List<SourceFile> files) throws IOException {
        BuildFolders folders = new BuildFolders(Files.createTempDirectory("rdvb"));
        try {
            Files.createDirectory(folders.sources());
            Files.createDirectory(folders.classes());
            for (SourceFile file : files) {
                folders.write(SourcePaths.inSourceFolder(file.path()), file.text());
            }
            return folders;
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = sources().resolve(path).normalize();
        if (!file.startsWith(sources())) {
            throw new IllegalArgumentException("the path " + path + " leaves the submission");
        }
        Files.createDirectories(sources().resolve(path.substring(0, path.lastIndexOf('/') + 1)));
        Files.writeString(file, text);
    }

    Path sources() {
        return root.resolve("sources");
    }

    Path classes() {
        return root.resolve("classes");
    }

    Path work() {
        return root.resolve("work");
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
