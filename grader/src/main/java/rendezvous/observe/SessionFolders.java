package rendezvous.observe;

import rendezvous.model.SourceFile;
import rendezvous.sandbox.ScratchFolder;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
