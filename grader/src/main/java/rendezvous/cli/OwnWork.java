package rendezvous.cli;

import rendezvous.intake.Candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells what shipped with the kit, and may run with less isolation, from strangers' work. */
final class OwnWork {

    private OwnWork() {}

    static boolean holds(Path home, List<Candidate> candidates) throws IOException {
        if (!Files.isDirectory(home.resolve("assignments"))) {
            return false;
        }
        Path kit = home.toRealPath();
        for (Candidate candidate : candidates) {
            if (!isOwn(kit, candidate.path().toRealPath())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(Path kit, Path path) {
        return path.equals(kit.resolve("reference"))
                || path.equals(kit.resolve("starter"))
                || (path.startsWith(kit.resolve("assignments"))
                        && path.toString().contains("/samples/"));
    }
}
