package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A class's results as a page that leads to each student's feedback. */
public final class IndexHtml {

    private static final long BAR = 1_000;

    private IndexHtml() {}

    /**
     * Writes the page.
     *
     * @param assignment what was graded
     * @param cards the class, in the order of the rows
     * @return a document of HTML; its links lead to {@code ID/feedback.html} beside it
     */
    public static String render(Assignment assignment, List<Scorecard> cards) {
        List<Row> rows = cards.stream().map(IndexHtml::row).toList();
        List<Lost> lost = assignment.checks().stream()
                .map(check -> lost(check.id(), check.title(), cards))
                .filter(check -> check.students() > 0)
                .sorted((a, b) -> Long.compare(b.students(), a.students()))
                .toList();
        Page page = new Page(PageStyle.SHARED, assignment.title(), summary(cards), rows, lost);
        return Templates.render("index.jte", "page", page);
    }

    record Page(PageStyle style, String title, String summary, List<Row> rows, List<Lost> lost) {}

    record Row(String id, String link, String score, long bar, String remark) {}

    record Lost(String id, String title, long students) {}

    private static String summary(List<Scorecard> cards) {
        String states = List.of(State.values()).stream()
                .filter(state -> count(cards, state) > 0)
                .map(state -> count(cards, state) + " " + state.label())
                .collect(Collectors.joining(" · "));
        List<Points> scores =
                cards.stream().flatMap(card -> card.score().stream()).sorted().toList();
        return scores.isEmpty() ? states : states + " · median " + scores.get((scores.size() - 1) / 2);
    }

    private static long count(List<Scorecard> cards, State state) {
        return cards.stream().filter(card -> card.state() == state).count();
    }

    private static Row row(Scorecard card) {
        String id = card.submission().id();
        long most = Math.max(1, card.maxScore().hundredths());
        return new Row(
                Visible.line(id),
                "./" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + "/feedback.html",
                card.score().map(Points::toString).orElse(card.state().label()),
                card.score().orElse(Points.ZERO).hundredths() * BAR / most,
                remark(card));
    }

    private static String remark(Scorecard card) {
        if (card.state() != State.GRADED) {
            return card.notes().stream().map(note -> Visible.line(note.text())).collect(Collectors.joining(" "));
        }
        return card.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .map(CheckResult::id)
                .collect(Collectors.joining(", "));
    }

    private static Lost lost(String id, String title, List<Scorecard> cards) {
        long students = cards.stream()
                .filter(card -> card.checks().stream()
                        .anyMatch(check -> check.id().equals(id) && check.verdict() == Verdict.FAILED))
                .count();
        return new Lost(id, title, students);
    }
}
