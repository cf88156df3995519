package rendezvous.report;

import rendezvous.model.CheckResult;
import rendezvous.model.Isolation;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.List;

/** One submission's result, printed for a person. Immutable and thread-safe. */
public final class TerminalReport {

    private static final int LABEL = 10;
    private static final int BAR = 20;
    /** The algorithm's name and the first digits, enough to tell two hand-ins apart. */
    private static final int DIGEST = 23;

    private final Console console;

    /**
     * A printer for one place.
     *
     * @param console what the place can show
     */
    public TerminalReport(Console console) {
        this.console = console;
    }

    /**
     * Prints.
     *
     * @param result the submission's result
     * @return lines, each ended by a line feed
     */
    public String render(Result result) {
        List<String> lines = new ArrayList<>();
        Scorecard card = result.scorecard();
        lines.add(console.bold(
                fit(result.assignment().title(), Visible.line(card.submission().id()), console.width())));
        lines.add(console.rule());
        card.notes().forEach(note -> addNote(lines, note));
        if (card.state() != State.REFUSED) {
            result.groups().forEach(group -> addGroup(lines, result, group));
            lines.add(console.rule());
        }
        lines.add(summary(result));
        lines.add(console.dim(header(card)));
        return String.join("\n", lines) + "\n";
    }

    private void addNote(List<String> lines, Note note) {
        addBlock(lines, 1, "note", note.text());
    }

    private void addGroup(List<String> lines, Result result, Result.Group group) {
        lines.add(console.bold(
                fit(" " + Visible.line(group.title()), of(group.points(), group.maxPoints()), console.width())));
        group.checks().forEach(check -> addCheck(lines, result, check));
    }

    private void addCheck(List<String> lines, Result result, CheckResult check) {
        String mark = mark(check.verdict());
        String points = of(check.points(), check.maxPoints());
        int indent = 3 + Words.columns(mark);
        int room = console.width() - indent;
        List<String> title =
                Words.wrapped(console.shown(Visible.line(check.title())), room - Words.columns(points) - 1);
        lines.add("  " + coloured(check.verdict(), mark) + ' ' + fit(title.get(0), points, room));
        title.stream().skip(1).forEach(line -> lines.add(" ".repeat(indent) + line));
        check.blockedBy().ifPresent(id -> addBlock(lines, 6, "blocked", "needs " + id));
        if (check.verdict() == Verdict.PASSED || check.verdict() == Verdict.BLOCKED) {
            return;
        }
        check.observed().ifPresent(text -> addBlock(lines, 6, "observed", text));
        check.where().forEach(where -> addWhere(lines, result, where));
        check.meaning().ifPresent(text -> addBlock(lines, 6, "means", text));
        check.nextStep().ifPresent(text -> addBlock(lines, 6, "next", text));
        result.hint(check).ifPresent(text -> addHint(lines, text));
    }

    /** Line by line, since the shape of code is a part of what it says. */
    private void addHint(List<String> lines, String hint) {
        String head = " ".repeat(6) + "hint" + " ".repeat(LABEL - "hint".length());
        for (String line : hint.split("\n", -1)) {
            lines.add(head + console.shown(cut(line, console.width() - 6 - LABEL)));
            head = " ".repeat(6 + LABEL);
        }
    }

    private void addWhere(List<String> lines, Result result, SourceLocation where) {
        addBlock(lines, 6, "where", where.line() > 0 ? where.file() + ":" + where.line() : where.file());
        result.line(where).ifPresent(source -> {
            String quoted = console.shown("| " + Visible.line(source.strip()));
            lines.add(console.dim(" ".repeat(6 + LABEL) + cut(quoted, console.width() - 6 - LABEL)));
        });
    }

    private void addBlock(List<String> lines, int indent, String label, String text) {
        int room = console.width() - indent - LABEL;
        String head = " ".repeat(indent) + label + " ".repeat(LABEL - label.length());
        for (String paragraph : Visible.text(text).split("\n", -1)) {
            for (String line : Words.wrapped(console.shown(paragraph), room)) {
                lines.add(head + line);
                head = " ".repeat(indent + LABEL);
            }
        }
    }

    private String summary(Result result) {
        Scorecard card = result.scorecard();
        if (card.state() != State.GRADED) {
            return ' ' + console.red(card.state().label());
        }
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = result.count(verdict);
            if (count > 0) {
                counts.add(count + " " + VerdictWords.of(verdict));
            }
        }
        String pending =
                card.pendingManual().equals(Points.ZERO) ? "" : " (+ up to " + card.pendingManual() + " by hand)";
        String score = ' ' + result.score() + " / " + card.maxScore() + pending + "   ";
        return score + bar(result) + "\n " + String.join(console.unicode() ? " · " : ", ", counts);
    }

    private String bar(Result result) {
        long most = Math.max(1, result.scorecard().maxScore().hundredths());
        long score = result.scorecard().score().orElse(Points.ZERO).hundredths();
        int full = (int) Math.min(BAR, score * BAR / most);
        return console.green((console.unicode() ? "█" : "#").repeat(full))
                + console.dim((console.unicode() ? "·" : ".").repeat(BAR - full));
    }

    private String header(Scorecard card) {
        List<String> facts = new ArrayList<>();
        card.isolation().map(Isolation::label).ifPresent(label -> facts.add("isolation " + label));
        card.jdk().ifPresent(jdk -> facts.add("JDK " + Visible.line(jdk)));
        facts.add("kit " + card.kit());
        String digest = card.submission().digest();
        facts.add(digest.substring(0, Math.min(DIGEST, digest.length())));
        facts.removeIf(String::isEmpty);
        return ' ' + cut(String.join(console.unicode() ? " · " : ", ", facts), console.width() - 1);
    }

    private String mark(Verdict verdict) {
        return console.unicode() ? VerdictWords.symbol(verdict) : VerdictWords.ascii(verdict);
    }

    private String coloured(Verdict verdict, String text) {
        return switch (verdict) {
            case PASSED -> console.green(text);
            case FAILED -> console.red(text);
            case INCONCLUSIVE, MANUAL -> console.yellow(text);
            case BLOCKED -> console.dim(text);
        };
    }

    private String fit(String left, String right, int width) {
        return console.shown(Words.spread(left, right, width));
    }

    private static String cut(String text, int width) {
        return Words.columns(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width));
    }

    private static String of(Points points, Points most) {
        return points + " / " + most;
    }
}
