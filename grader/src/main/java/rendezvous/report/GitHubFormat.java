package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.CheckResult;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For a step of GitHub Actions: annotations on the student's lines, and the step's summary. */
final class GitHubFormat implements Format {

    /** A step shows so many errors and drops the rest in silence. */
    static final int MOST_ERRORS = 10;

    /** A step's summary may have 1 MiB; other steps' commands may add to the same file. */
    private static final int MOST_BYTES = 900_000;

    private static final Comparator<CheckResult> DEAREST_FIRST = Comparator.comparingLong((CheckResult check) ->
                    check.maxPoints().hundredths() - check.points().hundredths())
            .reversed();

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public Optional<String> fileVariable() {
        return Optional.of("GITHUB_STEP_SUMMARY");
    }

    @Override
    public boolean commandsTheLog() {
        return true;
    }

    @Override
    public Rendered one(Result result) {
        return new Rendered(ShortMarkdown.one(result, MOST_BYTES), commands(result));
    }

    /** Lines of many submissions have no place in one repository: a class gets a summary only. */
    @Override
    public Optional<Rendered> many(Assignment assignment, List<Scorecard> cards) {
        return Optional.of(Rendered.document(ShortMarkdown.many(assignment, cards, MOST_BYTES)));
    }

    private static String commands(Result result) {
        Scorecard card = result.scorecard();
        if (card.state() != State.GRADED) {
            return ofState(card);
        }
        List<CheckResult> failed = card.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .sorted(DEAREST_FIRST)
                .toList();
        List<String> lines = new ArrayList<>();
        failed.stream().limit(MOST_ERRORS).forEach(check -> lines.add(error(check)));
        if (failed.size() > MOST_ERRORS) {
            lines.add("::notice::" + data((failed.size() - MOST_ERRORS) + " more failed checks are in the summary."));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String ofState(Scorecard card) {
        String level = card.state() == State.HELD ? "warning" : "error";
        String why = card.notes().stream().map(Note::text).collect(Collectors.joining(" "));
        return "::%s title=%s::%s\n".formatted(level, property(card.state().label()), data(why));
    }

    private static String error(CheckResult check) {
        String place =
                check.where().stream().findFirst().map(GitHubFormat::place).orElse("");
        String title = property(check.title() + " (" + lost(check) + ")");
        String message = Stream.of(check.observed(), check.meaning(), check.nextStep())
                .flatMap(Optional::stream)
                .map(Visible::line)
                .collect(Collectors.joining("\n"));
        return "::error " + place + "title=" + title + "::" + data(message.isEmpty() ? check.title() : message);
    }

    private static String place(SourceLocation where) {
        String file = "file=" + property(where.file()) + ",";
        return where.line() > 0 ? file + "line=" + where.line() + "," : file;
    }

    private static String lost(CheckResult check) {
        return check.points().equals(Points.ZERO)
                ? check.maxPoints() + " points"
                : check.points() + " of " + check.maxPoints() + " points kept";
    }

    private static String property(String text) {
        return data(Visible.line(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return Visible.text(text).replace("%", "%25").replace("\n", "%0A");
    }
}
