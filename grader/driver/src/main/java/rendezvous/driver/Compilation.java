package rendezvous.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rounds of one compilation, and what there is to say about them. */
final class Compilation {

    private static final int MOST_COMPLAINTS_PER_FILE = 10;
    private static final List<CompileRound.Complaint> GIVEN_UP = List.of(new CompileRound.Complaint(
            1, 1, "the compiler gives up on this file: it is nested too deeply or too large"));

    private final Path classPath;
    private final Map<SourceText, List<CompileRound.Complaint>> leftOut = new LinkedHashMap<>();

    Compilation(Path classPath) {
        this.classPath = classPath;
    }

    /** Compiles what compiles: the classes of all files without errors. */
    CompiledClasses compile(List<SourceText> files) throws IOException {
        List<SourceText> remaining = new ArrayList<>(files);
        while (!remaining.isEmpty()) {
            CompileRound round = CompileRound.compile(remaining, classPath);
            if (round.succeeded()) {
                return round.classes();
            }
            Map<SourceText, List<CompileRound.Complaint>> broken =
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
    private Map<SourceText, List<CompileRound.Complaint>> indigestible(List<SourceText> files) throws IOException {
        Map<SourceText, List<CompileRound.Complaint>> found = new LinkedHashMap<>();
        List<SourceText> good = new ArrayList<>();
        List<SourceText> bySize = new ArrayList<>(files);
        bySize.sort(Comparator.comparingInt(SourceText::length).thenComparing(SourceText::path));
        for (SourceText file : bySize) {
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

    /** What the grader is told. */
    Frame answer(CompiledClasses classes) {
        Frame frame = new Frame().add(leftOut.size());
        leftOut.forEach((file, complaints) -> {
            List<CompileRound.Complaint> first =
                    complaints.stream().limit(MOST_COMPLAINTS_PER_FILE).toList();
            frame.add(file.path()).add(first.size());
            first.forEach(what -> frame.add(what.line()).add(what.column()).add(what.message()));
        });
        frame.add(classes.byName().size());
        new TreeMap<>(classes.byName()).forEach((name, bytes) -> frame.add(name).add(bytes));
        return frame;
    }
}
