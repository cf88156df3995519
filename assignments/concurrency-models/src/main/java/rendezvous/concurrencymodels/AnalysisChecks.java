package rendezvous.concurrencymodels;

import rendezvous.judge.Check;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Observed;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The checks of {@code ANALYSIS.md} that a machine can make; whether it is right, a person judges. */
final class AnalysisChecks {

    static final String FILE = "ANALYSIS.md";

    private static final int LEAST_WORDS = 150;
    private static final Words TOO_SHORT = new Words(
            "The measured times need an explanation, and what stands in the skeleton doesn't count.",
            "Explain in " + LEAST_WORDS + " words or more why the three models take the times that you measured.");
    private static final Words SUBJECT_MISSING = new Words(
            "The explanation doesn't speak of something that the results follow from.",
            "Write what it has to do with the times that you measured.");

    /** What an analysis must speak of. */
    private record Subject(String name, Pattern words) {
        Subject(String name, String words) {
            this(name, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("I/O-bound work", "\\bI[/-]?O\\b"),
            new Subject("CPU-bound work", "\\bCPU\\b"),
            new Subject("the GIL", "\\bGIL\\b|global interpreter lock"),
            new Subject("threads", "\\bthread"),
            new Subject("processes", "\\bprocess|multiprocessing"),
            new Subject("the event loop", "event[ -]loop|asyncio"));

    @Check(
            value = "analysis.present",
            decides = "The words of ANALYSIS.md that don't stand in the skeleton are counted.")
    void present(Observed observed) {
        String own = ownText(observed);
        long words = own.isBlank() ? 0 : own.strip().split("\\s+").length;
        if (words < LEAST_WORDS) {
            boolean handedIn = observed.submission().file(FILE).isPresent();
            throw failure(
                    TOO_SHORT, handedIn ? FILE + " has " + words + " words of your own." : "There is no " + FILE + ".");
        }
    }

    @Check(value = "analysis.subjects", decides = "The same words are searched for the subjects.")
    void subjects(Observed observed) {
        String own = ownText(observed);
        List<String> missing = SUBJECTS.stream()
                .filter(subject -> !subject.words().matcher(own).find())
                .map(Subject::name)
                .toList();
        if (!missing.isEmpty()) {
            throw failure(SUBJECT_MISSING, FILE + " doesn't mention " + String.join(", ", missing) + ".");
        }
    }

    /** What the student wrote: all lines but those of the skeleton. */
    private static String ownText(Observed observed) {
        Set<String> skeleton = Arrays.stream(
                        new ConcurrencyModels().pristine(FILE).split("\\R"))
                .map(String::strip)
                .collect(Collectors.toSet());
        return observed.submission()
                .file(FILE)
                .map(SourceFile::text)
                .orElse("")
                .lines()
                .filter(line -> !skeleton.contains(line.strip()))
                .collect(Collectors.joining("\n"));
    }

    private static CheckFailure failure(Words words, String seen) {
        return new CheckFailure(words.observed(seen).at(List.of(new SourceLocation(FILE, 0))));
    }
}
