package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Note;
import rendezvous.model.Scorecard;
import rendezvous.model.State;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** For a step of GitHub Actions: annotations on the student's lines, and the step's summary. */
final class GitHubFormat implements Format {

    /** A step shows so many errors and drops the rest in silence. */
    static final int MOST_ERRORS = 10;

    /** A step's summary may have 1 MiB; other steps' commands may add to the same file. */
    private static final int MOST_BYTES = 900_000;

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
        Map<String, Annotation> firsts = new LinkedHashMap<>();
        Annotation.of(card).forEach(annotation -> firsts.putIfAbsent(annotation.check(), annotation));
        List<String> lines = new ArrayList<>();
        firsts.values().stream().limit(MOST_ERRORS).forEach(annotation -> lines.add(error(annotation)));
        if (firsts.size() > MOST_ERRORS) {
            lines.add("::notice::" + data((firsts.size() - MOST_ERRORS) + " more failed checks are in the summary."));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String ofState(Scorecard card) {
        String level = card.state() == State.HELD ? "warning" : "error";
        String why = card.notes().stream().map(Note::text).collect(Collectors.joining(" "));
        return "::%s title=%s::%s\n".formatted(level, property(card.state().label()), data(why));
    }

    private static String error(Annotation annotation) {
        String file = annotation.file().isEmpty() ? "" : "file=" + property(annotation.file()) + ",";
        String line = annotation.line() > 0 ? "line=" + annotation.line() + "," : "";
        return "::error " + file + line + "title=" + property(annotation.title()) + "::" + data(annotation.message());
    }

    private static String property(String text) {
        return data(Visible.line(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return Visible.text(text).replace("%", "%25").replace("\n", "%0A");
    }
}
