package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Scorecard;

import java.util.List;
import java.util.Optional;

/** Markdown that fits into a comment: the score, and what cost points. */
public final class MarkdownFormat implements Format {

    /** GitHub's comments end at 65,536 characters; what frames this one needs room, too. */
    private static final int MOST_BYTES = 60_000;

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "comment.md";
    }

    @Override
    public Rendered one(Result result) {
        return Rendered.document(ShortMarkdown.one(result, MOST_BYTES));
    }

    @Override
    public Optional<Rendered> many(Assignment assignment, List<Scorecard> cards) {
        return Optional.of(Rendered.document(ShortMarkdown.many(assignment, cards, MOST_BYTES)));
    }
}
