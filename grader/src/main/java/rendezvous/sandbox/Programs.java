package rendezvous.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds programs of the system, in the system's own folders only. */
final class Programs {

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"), Path.of("/usr/sbin"));

    private Programs() {}

    static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The words that set what one process of the tree may use; none where the system has no {@code prlimit}. */
    static List<String> processLimits(long fileBytes) {
        return find("prlimit")
                .map(prlimit ->
                        List.of(prlimit.toString(), "--core=0", "--nofile=1024:1024", "--fsize=" + fileBytes, "--"))
                .orElseGet(List::of);
    }
}
