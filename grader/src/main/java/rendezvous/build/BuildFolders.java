package rendezvous.build;

import rendezvous.model.SourceFile;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public void close() {
        new WorkFolder(root).delete();
    }
}
