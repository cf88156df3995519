package rendezvous.intake;

import rendezvous.model.Sha256;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the name of a folder into an id that is safe as a file name everywhere. */
final class SafeId {

    private static final int LONGEST = 80;
    private static final int HASH_DIGITS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\-]+|[.\\-]+$");
    /** Names of files that stand beside the submissions in a results folder, and names that Windows keeps. */
    private static final Pattern TAKEN =
            Pattern.compile("index\\.html|grades\\.csv|summary\\.json|(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private SafeId() {}

    static String of(Path path) {
        String name = nameOf(path);
        String flat =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String safe = UNSAFE.matcher(flat.toLowerCase(Locale.ROOT)).replaceAll("-");
        String id = EDGES.matcher(safe.substring(0, Math.min(LONGEST, safe.length())))
                .replaceAll("");
        boolean usable = !id.isEmpty() && !TAKEN.matcher(id).matches();
        return usable && safe.length() <= LONGEST ? id : withHash(id.isEmpty() ? "submission" : id, name);
    }

    /** Keeps apart what would have the same id, by the whole path, so that the order doesn't matter. */
    static String distinct(Path path, Set<String> ambiguous) {
        String id = of(path);
        return ambiguous.contains(id) ? withHash(id, path.toString()) : id;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String withHash(String id, String origin) {
        return id + '-' + Sha256.of(origin).hex().substring(0, HASH_DIGITS);
    }
}
