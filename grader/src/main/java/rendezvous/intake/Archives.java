package rendezvous.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Knows archives by their names. They are not read yet, but told apart from stray files. */
final class Archives {

    private static final List<String> ENDINGS = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar");

    private Archives() {}

    static boolean isArchive(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
