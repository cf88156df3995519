package rendezvous.observe;

import org.jspecify.annotations.Nullable;
import rendezvous.model.SourceFile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The folders of one session, outside of what the program may write; gone when it is closed. */
final class SessionFolders implements AutoCloseable {

    private final Path root;

    private SessionFolders(Path root) {
        this.root = root;
    }

    static SessionFolders create(List<SourceFile> inputs) throws IOException {
        SessionFolders folders = new SessionFolders(Files.createTempDirectory("rdv"));
        try {
            Files.createDirectory(folders.gate());
            Files.createDirectory(folders.inputs());
            Files.createDirectory(folders.work());
            for (SourceFile input : inputs) {
                Files.writeString(folders.inputs().resolve(input.path()), input.text());
            }
            return folders;
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    /** Shared with the program: the gate's socket lies here. */
    Path gate() {
        return root.resolve("gate");
    }

    Path socket() {
        return gate().resolve("socket");
    }

    Path inputs() {
        return root.resolve("input");
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
