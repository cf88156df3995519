package rendezvous.report;

import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.util.regex.Pattern;

/** One submission's result for a comment or a chat: GitHub's Markdown, every foreign character escaped. */
public final class FeedbackMarkdown {

    private static final String SPECIAL = "\\`*_{}[]()!|~$^=";

    /** What GitHub turns into a link without being asked. */
    private static final Pattern WEB = Pattern.compile("(?i)(www)\\.");

    private static final Pattern ISSUE = Pattern.compile("(?i)(gh)-(?=\\d)");

    private FeedbackMarkdown() {}

    /**
     * Writes.
     *
     * @param result the submission's result
     * @return the text
     */
    public static String render(Result result) {
        Scorecard card = result.scorecard();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(result.assignment().title())).append(": ");
        text.append(escaped(card.submission().id())).append("\n\n");
        text.append("**").append(total(result)).append("**\n\n");
        card.notes()
                .forEach(note ->
                        text.append("> Note: ").append(escaped(note.text())).append("\n\n"));
        result.groups().forEach(group -> group(text, result, group));
        return text.append(facts(card)).toString();
    }

    /** Score and most points, or the state of what has no score. */
    static String total(Result result) {
        Scorecard card = result.scorecard();
        if (card.score().isEmpty()) {
            return card.state().label();
        }
        String pending =
                card.pendingManual().equals(Points.ZERO) ? "" : " (up to " + card.pendingManual() + " more by hand)";
        return result.score() + " / " + card.maxScore() + pending;
    }

    private static void group(StringBuilder text, Result result, Result.Group group) {
        text.append("## ").append(escaped(group.title())).append(": ");
        text.append(group.points()).append(" / ").append(group.maxPoints()).append("\n\n");
        group.checks().forEach(check -> text.append(check(result, check)));
        text.append('\n');
    }

    /** One check with its reasons, as an item of a list. */
    static String check(Result result, CheckResult check) {
        StringBuilder text = new StringBuilder("- ")
                .append(VerdictWords.symbol(check.verdict()))
                .append(' ');
        text.append(VerdictWords.of(check.verdict()))
                .append(" · ")
                .append(escaped(check.title()))
                .append(" · ");
        text.append(check.points()).append(" / ").append(check.maxPoints()).append('\n');
        check.blockedBy().ifPresent(id -> item(text, "Needs", escaped(id)));
        if (check.verdict() == Verdict.PASSED || check.verdict() == Verdict.BLOCKED) {
            return text.toString();
        }
        check.observed().ifPresent(seen -> item(text, "Observed", escaped(seen)));
        check.where().forEach(where -> item(text, "Where", place(result, where)));
        check.meaning().ifPresent(meaning -> item(text, "What it means", escaped(meaning)));
        check.nextStep().ifPresent(step -> item(text, "Next step", escaped(step)));
        result.hint(check).ifPresent(hint -> hint(text, hint));
        return text.toString();
    }

    /** The assignment's own words, so they need no escape; a block keeps the shape of code. */
    private static void hint(StringBuilder text, String hint) {
        text.append("  - Hint:\n\n    ```text\n");
        hint.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("    ```\n");
    }

    private static void item(StringBuilder text, String label, String escaped) {
        text.append("  - ").append(label).append(": ").append(escaped).append('\n');
    }

    private static String place(Result result, SourceLocation where) {
        String place = escaped(where.file()) + (where.line() > 0 ? ", line " + where.line() : "");
        return result.line(where)
                .map(source -> place + ": " + escaped(source.strip()))
                .orElse(place);
    }

    /** The conditions under which it was graded. */
    static String facts(Scorecard card) {
        StringBuilder text = new StringBuilder("---\n\nKit ").append(escaped(card.kit()));
        card.jdk().ifPresent(jdk -> text.append(", JDK ").append(escaped(jdk)));
        card.isolation().ifPresent(isolation -> text.append(", isolation ").append(isolation.label()));
        if (!card.submission().digest().isEmpty()) {
            text.append(", ").append(escaped(card.submission().digest()));
        }
        return text.append('\n').toString();
    }

    /** One line in which no character means anything to Markdown, HTML, mentions or links. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Visible.line(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;&#8288;");
                case ':' -> escaped.append("&#58;");
                case '#' -> escaped.append("&#35;&#8288;");
                default -> {
                    if (SPECIAL.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(c);
                }
            }
        });
        String noWeb = WEB.matcher(escaped).replaceAll("$1&#46;");
        return ISSUE.matcher(noWeb).replaceAll("$1&#8288;-");
    }
}
