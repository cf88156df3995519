package rendezvous.report;

import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.Verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said at one of the student's lines. Its texts are bounded, and show what acts.
 *
 * @param check the check that failed
 * @param file path inside the submission; empty if the check points at no line
 * @param line 1-based; 0 means the file as a whole
 * @param title one line: the check, and what it cost
 * @param message what was observed, what it means, and the next step; a line for each
 */
public record Annotation(String check, String file, int line, String title, String message) {

    private static final Comparator<CheckResult> DEAREST_FIRST = Comparator.comparingLong((CheckResult check) ->
                    check.maxPoints().hundredths() - check.points().hundredths())
            .reversed();

    /**
     * All that is to say about failed checks, the most expensive ones first.
     *
     * @param card the grade
     * @return for each failed check one for each of its lines, or one without a file
     */
    public static List<Annotation> of(Scorecard card) {
        return card.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .sorted(DEAREST_FIRST)
                .flatMap(Annotation::of)
                .toList();
    }

    private static Stream<Annotation> of(CheckResult check) {
        String title = Visible.line(check.title() + " (" + cost(check) + ")");
        String reasons = Stream.of(check.observed(), check.meaning(), check.nextStep())
                .flatMap(Optional::stream)
                .map(Visible::line)
                .collect(Collectors.joining("\n"));
        String message = reasons.isEmpty() ? title : reasons;
        return check.where().isEmpty()
                ? Stream.of(new Annotation(check.id(), "", 0, title, message))
                : check.where().stream()
                        .distinct()
                        .map(where ->
                                new Annotation(check.id(), Visible.line(where.file()), where.line(), title, message));
    }

    private static String cost(CheckResult check) {
        return check.points().equals(Points.ZERO)
                ? check.maxPoints() + " points"
                : check.points() + " of " + check.maxPoints() + " points kept";
    }
}
