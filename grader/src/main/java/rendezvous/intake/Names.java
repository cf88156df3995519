package rendezvous.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a path may look like, and how one is shown. */
final class Names {

    private static final int SHOWN = 5;
    private static final int LONGEST_SHOWN = 120;

    private Names() {}

    static void check(String path, Caps caps) throws Refusal {
        if (path.chars().anyMatch(Names::isUnsafe)) {
            throw new Refusal(
                    "unsafe-name",
                    "The name %s holds a control character or a backslash. Rename it, and hand in again."
                            .formatted(quoted(path)));
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > caps.pathBytes()) {
            throw new Refusal(
                    "path-too-long",
                    "The path %s is longer than %d bytes. Shorten it, and hand in again."
                            .formatted(quoted(path), caps.pathBytes()));
        }
    }

    /** Two names that are one on another machine can't both be graded there. */
    static void checkDistinct(Collection<String> paths) throws Refusal {
        Map<String, String> seen = new HashMap<>();
        for (String path : paths) {
            String folded = Normalizer.normalize(path, Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            String other = seen.put(folded, path);
            if (other != null) {
                throw new Refusal(
                        "names-collide",
                        "%s and %s are one name on some machines. Keep one, and hand in again."
                                .formatted(quoted(other), quoted(path)));
            }
        }
    }

    static String quoted(String path) {
        StringBuilder shown = new StringBuilder("\"");
        path.chars().limit(LONGEST_SHOWN).forEach(c -> {
            if (isUnsafe(c) && c != '\\') {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.append(path.length() > LONGEST_SHOWN ? "…\"" : "\"").toString();
    }

    static String listed(List<String> paths) {
        String head = paths.stream().limit(SHOWN).map(Names::quoted).collect(Collectors.joining(", "));
        int more = paths.size() - SHOWN;
        return more > 0 ? head + " and " + more + " more." : head + '.';
    }

    private static boolean isUnsafe(int c) {
        return c == '\\' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\uFFFD';
    }
}
