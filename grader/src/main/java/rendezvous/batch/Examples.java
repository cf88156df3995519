package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.SampleLabel;
import rendezvous.model.SourceFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** For each check the sample that shows its failure best: the one that fails little else and differs least. */
final class Examples {

    private static final int MOST_LINES = 12;

    /** Where a sample has more lines of its own, those that a right one of another style has, too, are left out. */
    private static final int FEW_LINES = 8;

    private final Map<String, Example> byCheck;

    private Examples(Map<String, Example> byCheck) {
        this.byCheck = byCheck;
    }

    /**
     * A sample that fails a check.
     *
     * @param sample its id
     * @param title what it does wrong
     * @param lines those that tell what is wrong, at most a few
     */
    record Example(String sample, String title, List<String> lines) {}

    static Examples of(Path home, Assignment assignment) throws IOException {
        Samples samples = new Samples(home, assignment);
        List<Sample> all = samples.read();
        Set<String> base = new HashSet<>();
        for (SampleLabel.Base each : SampleLabel.Base.values()) {
            linesOf(samples.baseFiles(each)).map(String::strip).forEach(base::add);
        }
        Set<String> right = new HashSet<>(base);
        for (Sample sample : all) {
            if (sample.label().failed().isEmpty()) {
                linesOf(samples.ownFiles(sample)).map(String::strip).forEach(right::add);
            }
        }
        Map<String, List<String>> lines = new HashMap<>();
        for (Sample sample : all) {
            List<SourceFile> files = samples.ownFiles(sample);
            List<String> own = without(base, files);
            List<String> telling = without(right, files);
            lines.put(sample.id(), own.size() <= FEW_LINES || telling.isEmpty() ? own : telling);
        }
        Map<String, Example> byCheck = new HashMap<>();
        assignment
                .checks()
                .forEach(check -> all.stream()
                        .filter(sample -> sample.label().failed().containsKey(check.id()))
                        .min(Comparator.comparing(
                                        (Sample sample) -> sample.label().base() != SampleLabel.Base.REFERENCE)
                                .thenComparingInt(
                                        sample -> sample.label().failed().size())
                                .thenComparingInt(sample -> lines.getOrDefault(sample.id(), List.of())
                                        .size())
                                .thenComparing(Sample::id))
                        .map(sample -> example(sample, lines.getOrDefault(sample.id(), List.of())))
                        .ifPresent(example -> byCheck.put(check.id(), example)));
        return new Examples(byCheck);
    }

    Optional<Example> of(String check) {
        return Optional.ofNullable(byCheck.get(check));
    }

    private static Example example(Sample sample, List<String> lines) {
        return new Example(sample.id(), sample.label().title(), lines.size() <= MOST_LINES ? lines : shortened(lines));
    }

    private static List<String> shortened(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, MOST_LINES));
        some.add("…");
        return some;
    }

    private static List<String> without(Set<String> known, List<SourceFile> files) {
        return linesOf(files).filter(line -> !known.contains(line.strip())).toList();
    }

    private static Stream<String> linesOf(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().endsWith(".java"))
                .flatMap(file -> file.text().lines())
                .filter(line -> says(line.strip()));
    }

    /** Whether a line does something, rather than to explain or to name. */
    private static boolean says(String line) {
        return line.length() > 1
                && !line.startsWith("import ")
                && !line.startsWith("/*")
                && !line.startsWith("*")
                && !line.startsWith("//");
    }
}
