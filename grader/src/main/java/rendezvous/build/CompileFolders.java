package rendezvous.build;

import rendezvous.sandbox.ScratchFolder;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.Path;

/** The folders of one compiler process; gone when it is closed. */
record CompileFolders(Path root) implements AutoCloseable {

    static CompileFolders create() throws IOException {
        return new CompileFolders(ScratchFolder.create());
    }

    Path socket() {
        return root.resolve("socket");
    }

    Path work() {
        return root.resolve("work");
    }

    @Override
    public void close() {
        new WorkFolder(root).delete();
    }
}
