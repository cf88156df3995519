package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GitHub's Markdown, no longer than its place allows: what doesn't fit is counted instead of shown. */
final class ShortMarkdown {

    private static final int ROOM_FOR_THE_END = 400;

    private final StringBuilder text = new StringBuilder();
    private int left;
    private int omitted;

    private ShortMarkdown(int mostBytes) {
        left = mostBytes - ROOM_FOR_THE_END;
    }

    /** One submission: the score, the parts, and each check that needs a reader. */
    static String one(Result result, int mostBytes) {
        ShortMarkdown page = new ShortMarkdown(mostBytes);
        Scorecard card = result.scorecard();
        page.add("## " + escaped(result.assignment().title()) + ": " + FeedbackMarkdown.total(result) + "\n\n");
        card.notes().forEach(note -> page.add("> Note: " + escaped(note.text()) + "\n\n"));
        if (card.state() != State.REFUSED) {
            page.add(parts(result));
            result.scorecard().checks().stream()
                    .filter(check -> check.verdict() != Verdict.PASSED)
                    .forEach(check -> page.add(FeedbackMarkdown.check(result, check)));
        }
        return page.end("checks", tally(result) + FeedbackMarkdown.facts(card));
    }

    /** A class: one row for each submission. */
    static String many(Assignment assignment, List<Scorecard> cards, int mostBytes) {
        ShortMarkdown page = new ShortMarkdown(mostBytes);
        page.add("## " + escaped(assignment.title()) + ": " + cards.size() + " submissions\n\n"
                + "| Submission | Score | Lost points in |\n| --- | ---: | --- |\n");
        cards.forEach(card -> page.add(row(card)));
        return page.end("submissions", "");
    }

    private void add(String block) {
        int bytes = block.getBytes(StandardCharsets.UTF_8).length;
        if (omitted > 0 || bytes > left) {
            omitted++;
            return;
        }
        left -= bytes;
        text.append(block);
    }

    private String end(String things, String closing) {
        if (omitted > 0) {
            text.append("\n**Cut here: ")
                    .append(omitted)
                    .append(" more ")
                    .append(things)
                    .append(" are not shown.** The full result has them.\n");
        }
        return text.append(closing).toString();
    }

    private static String parts(Result result) {
        return result.groups().stream()
                .map(group ->
                        "| " + escaped(group.title()) + " | " + group.points() + " / " + group.maxPoints() + " |\n")
                .collect(Collectors.joining("", "| Part | Points |\n| --- | ---: |\n", "\n"));
    }

    private static String tally(Result result) {
        return Stream.of(Verdict.values())
                .filter(verdict -> result.count(verdict) > 0)
                .map(verdict -> result.count(verdict) + " " + VerdictWords.of(verdict))
                .collect(Collectors.joining(" · ", "\n", "\n\n"));
    }

    private static String row(Scorecard card) {
        String score = card.score().map(Points::toString).orElse(card.state().label());
        String remark = card.state() == State.GRADED
                ? card.checks().stream()
                        .filter(check -> check.verdict() == Verdict.FAILED)
                        .map(CheckResult::id)
                        .collect(Collectors.joining(", "))
                : card.notes().stream().map(note -> Visible.line(note.text())).collect(Collectors.joining(" "));
        return "| " + escaped(card.submission().id()) + " | " + score + " | " + escaped(remark) + " |\n";
    }

    private static String escaped(String text) {
        return FeedbackMarkdown.escaped(text);
    }
}
