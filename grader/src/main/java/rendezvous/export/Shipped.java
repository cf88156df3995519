package rendezvous.export;

import rendezvous.model.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of the starter as it is published.
 *
 * @param path where, relative to the exported folder, with slashes
 * @param source the kit's own copy
 * @param written whether students write it; the export then only brings the skeleton
 */
record Shipped(String path, Path source, boolean written) {

    /**
     * Reads the list of what is published: one path for each line, sorted; lines that begin with # are comments. What
     * isn't in it stays here.
     *
     * @param list the list
     * @param starter the folder of the starter
     * @param written paths of the files that students write
     * @return the files by their paths
     * @throws ExportException if the list names something that isn't a file of the starter
     * @throws IOException if the list can't be read
     */
    static SortedMap<String, Shipped> read(Path list, Path starter, List<String> written)
            throws ExportException, IOException {
        SortedMap<String, Shipped> files = new TreeMap<>();
        for (String path : Files.readAllLines(list)) {
            if (path.isBlank() || path.startsWith("#")) {
                continue;
            }
            Path source = starter.resolve(path);
            if (!Place.isInside(path) || !Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                throw new ExportException(list + " names " + path + ", but there is no such file in " + starter
                        + ". Restore the kit, or correct the list.");
            }
            files.put(path, new Shipped(path, source, written.contains(path)));
        }
        return files;
    }

    String hash() throws IOException {
        return new Sha256().add(Files.readAllBytes(source)).hex();
    }
}
