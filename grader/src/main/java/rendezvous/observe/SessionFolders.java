package rendezvous.observe;

import rendezvous.model.SourceFile;
import rendezvous.sandbox.ScratchFolder;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folders of one session, outside of what the program may write; gone when it is closed. */
final class SessionFolders implements AutoCloseable {

    private final Path root;

    private SessionFolders(Path root) {
        this.root = root;
    }

    static SessionFolders create(List<SourceFile> inputs) throws IOException {
        SessionFolders folders = new SessionFolders(ScratchFolder.create());
        try {
            Files.createDirectory(folders.gate());
            Files.createDirectory(folders.inputs());
            Files.createDirectory(folders.work());
            folders.lay(inputs);
            return folders;
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    /** A thousand new files cost ten times as much as a thousand new names of one. */
    private void lay(List<SourceFile> files) throws IOException {
        Map<String, Path> written = new HashMap<>();
        for (SourceFile file : files) {
            Path path = inputs().resolve(file.path());
            Path same = written.putIfAbsent(file.text(), path);
            if (same == null || !isLinked(path, same)) {
                Files.writeString(path, file.text());
            }
        }
    }

    private static boolean isLinked(Path path, Path same) {
        try {
            Files.createLink(path, same);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // not every file system has them, or so many of one file
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

    /** For classes with traps. */
    Path classes() {
        return root.resolve("classes");
    }

    Path work() {
        return root.resolve("work");
    }

    @Override
    public void close() {
        new WorkFolder(root).delete();
    }
}
