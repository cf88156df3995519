package rendezvous.driver;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rounds of one compilation, and what there is to say about them. */
final class Compilation {

    private static final int MOST_COMPLAINTS_PER_FILE = 10;
    private static final List<CompileRound.Complaint> GIVEN_UP = List.of(new CompileRound.Complaint(
            1, 1, "the compiler gives up on this file: it is nested too deeply or too large"));

    private final Path root;
    private final Path classPath;
    private final Map<Path, List<CompileRound.Complaint>> leftOut = new LinkedHashMap<>();

    Compilation(Path root, Path classPath) {
        this.root = root;
        this.classPath = classPath;
    }

    /** Compiles what compiles: the classes of all files without errors. */
    CompiledClasses compile(List<Path> files) throws IOException {
        List<Path> remaining = new ArrayList<>(files);
        while (!remaining.isEmpty()) {
            CompileRound round = CompileRound.compile(remaining, classPath);
            if (round.succeeded()) {
                return round.classes();
            }
            Map<Path, List<CompileRound.Complaint>> broken =
                    round.brokeDown() ? indigestible(remaining) : round.complaints();
            remaining.removeAll(broken.keySet());
            leftOut.putAll(broken);
        }
        return CompiledClasses.NONE;
    }

    /**
     * Finds the files on which the compiler itself breaks down, which names none: tries each beside those that are known
     * to be good, the smallest first. Where it breaks down only on several together, the largest goes.
     */
    private Map<Path, List<CompileRound.Complaint>> indigestible(List<Path> files) throws IOException {
        Map<Path, List<CompileRound.Complaint>> found = new LinkedHashMap<>();
        List<Path> good = new ArrayList<>();
        List<Path> bySize = new ArrayList<>(files);
        bySize.sort(
                Comparator.comparingLong((Path file) -> file.toFile().length()).thenComparing(file -> file));
        for (Path file : bySize) {
            good.add(file);
            CompileRound round = CompileRound.compile(good, classPath);
            if (!round.succeeded()) {
                good.remove(file);
            }
            if (round.brokeDown()) {
                found.put(file, GIVEN_UP);
            }
        }
        return found.isEmpty() ? Map.of(bySize.get(bySize.size() - 1), GIVEN_UP) : found;
    }

    List<String> report() {
        List<String> lines = new ArrayList<>();
        leftOut.forEach((file, complaints) -> {
            String name = root.relativize(file).toString();
            complaints.stream()
                    .limit(MOST_COMPLAINTS_PER_FILE)
                    .forEach(what -> lines.add(line("error", name, what.line(), what.column(), what.message())));
            lines.add(line("left-out", name));
        });
        return lines;
    }

    private static String line(Object... fields) {
        return Arrays.stream(fields)
                .map(field -> URLEncoder.encode(field.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }
}
