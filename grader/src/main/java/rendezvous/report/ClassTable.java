package rendezvous.report;

import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A class's results as a table for a person. Immutable and thread-safe. */
public final class ClassTable {

    private static final int SCORE = 8;

    private final Console console;

    /**
     * A printer for one place.
     *
     * @param console what the place can show
     */
    public ClassTable(Console console) {
        this.console = console;
    }

    /**
     * Prints.
     *
     * @param cards the class, in the order of the rows
     * @return lines, each ended by a line feed
     */
    public String render(List<Scorecard> cards) {
        int ids = cards.stream()
                .mapToInt(card -> Words.columns(Visible.line(card.submission().id())))
                .max()
                .orElse(0);
        int wide = Math.max("submission".length(), Math.min(ids, console.width() / 2));
        List<String> lines = new ArrayList<>();
        lines.add(console.bold(row("submission", "score", "lost points in", wide)));
        lines.add(console.rule());
        for (Scorecard card : cards) {
            lines.add(row(Visible.line(card.submission().id()), score(card), remark(card), wide));
        }
        lines.add(console.rule());
        return String.join("\n", lines) + "\n";
    }

    private String row(String id, String score, String remark, int wide) {
        String left = Words.spread(id, "", wide + 1);
        String line = left + " ".repeat(Math.max(0, SCORE - score.length())) + score + "  " + remark;
        String fitting = Words.columns(line) <= console.width()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, console.width() - 1)) + "…";
        return console.shown(fitting);
    }

    private static String score(Scorecard card) {
        return card.score().map(Points::toString).orElse(card.state().label());
    }

    private static String remark(Scorecard card) {
        if (card.state() != State.GRADED) {
            return card.notes().stream().map(note -> Visible.line(note.text())).collect(Collectors.joining(" "));
        }
        return card.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.INCONCLUSIVE)
                .map(ClassTable::named)
                .collect(Collectors.joining(", "));
    }

    private static String named(CheckResult check) {
        return check.verdict() == Verdict.INCONCLUSIVE ? check.id() + " (?)" : check.id();
    }
}
