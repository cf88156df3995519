package rendezvous.report;

import org.jspecify.annotations.Nullable;
import rendezvous.model.CheckResult;
import rendezvous.model.Isolation;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the feedback template shows, word for word. Templates know no {@link Optional}: what may be missing is null here
 * and nowhere else.
 */
record FeedbackPage(
        PageStyle style,
        String title,
        String id,
        boolean graded,
        String score,
        String scoreDetail,
        long barGot,
        long barOpen,
        String tally,
        List<String> notes,
        List<GroupView> groups,
        List<Picture> others,
        List<Fact> facts) {

    private static final long BAR = 1_000;

    record GroupView(String title, String points, List<CheckView> checks) {}

    record CheckView(
            String id,
            String kind,
            String symbol,
            String word,
            String title,
            String points,
            @Nullable String blockedBy,
            String because,
            @Nullable String observed,
            List<Place> where,
            @Nullable String meaning,
            @Nullable String nextStep,
            @Nullable String hint,
            @Nullable Picture picture,
            @Nullable String pictureAbove) {

        boolean hasReason() {
            return observed != null || !where.isEmpty() || meaning != null || nextStep != null;
        }

        boolean hasMore() {
            return hasReason() || blockedBy != null || !because.isEmpty() || picture != null || pictureAbove != null;
        }
    }

    record Place(String name, int line, @Nullable String source) {}

    record Fact(String label, String value) {}

    static FeedbackPage of(Result result) {
        Scorecard card = result.scorecard();
        boolean graded = card.state() == State.GRADED;
        long got = share(card, card.score().orElse(Points.ZERO));
        Set<String> drawn = new HashSet<>();
        List<GroupView> groups = card.state() == State.REFUSED
                ? List.of()
                : result.groups().stream()
                        .map(group -> view(result, group, drawn))
                        .toList();
        return new FeedbackPage(
                PageStyle.SHARED,
                result.assignment().title(),
                Visible.line(card.submission().id()),
                graded,
                result.score(),
                graded ? detail(card) : meaning(card.state()),
                got,
                got + share(card, card.pendingManual()),
                tally(result),
                card.notes().stream().map(Note::text).map(Visible::text).toList(),
                groups,
                others(result, drawn),
                facts(result));
    }

    /** Runs that no check had to point at: what went well deserves its picture, too. */
    private static List<Picture> others(Result result, Set<String> drawn) {
        return result.evidence().stream()
                .flatMap(seen -> seen.sessions().stream()
                        .flatMap(session -> session.calls().stream()
                                .filter(call -> call.wanted() > 1)
                                .map(call -> session.id() + '/' + call.id()))
                        .distinct()
                        .flatMap(name -> Picture.of(seen, name).stream()))
                .filter(picture -> drawn.add(picture.anchor()))
                .toList();
    }

    private static long share(Scorecard card, Points points) {
        return points.hundredths() * BAR / Math.max(1, card.maxScore().hundredths());
    }

    private static String detail(Scorecard card) {
        String pending =
                card.pendingManual().equals(Points.ZERO) ? "" : ", and up to " + card.pendingManual() + " more by hand";
        return "of " + card.maxScore() + " points" + pending;
    }

    private static String meaning(State state) {
        return switch (state) {
            case GRADED -> "";
            case HELD -> "A person has to look at this submission first.";
            case REFUSED -> "This can't be read as a submission.";
        };
    }

    private static String tally(Result result) {
        return Stream.of(Verdict.values())
                .filter(verdict -> result.count(verdict) > 0)
                .map(verdict -> result.count(verdict) + " " + VerdictWords.of(verdict))
                .collect(Collectors.joining(" · "));
    }

    private static GroupView view(Result result, Result.Group group, Set<String> drawn) {
        List<CheckView> checks =
                group.checks().stream().map(check -> view(result, check, drawn)).toList();
        return new GroupView(Visible.line(group.title()), group.points() + " / " + group.maxPoints(), checks);
    }

    private static CheckView view(Result result, CheckResult check, Set<String> drawn) {
        boolean explained = check.verdict() == Verdict.FAILED || check.verdict() == Verdict.INCONCLUSIVE;
        Optional<Picture> picture =
                result.evidence().flatMap(seen -> check.picture().flatMap(name -> Picture.of(seen, name)));
        boolean first = picture.isPresent() && drawn.add(picture.get().anchor());
        return new CheckView(
                check.id(),
                check.verdict().label(),
                VerdictWords.symbol(check.verdict()),
                VerdictWords.of(check.verdict()),
                check.title(),
                check.points() + " / " + check.maxPoints(),
                check.blockedBy().orElse(null),
                explained ? result.because(check) : "",
                check.observed().map(Visible::text).orElse(null),
                check.where().stream().map(where -> place(result, where)).toList(),
                check.meaning().map(Visible::text).orElse(null),
                check.nextStep().map(Visible::text).orElse(null),
                result.hint(check).orElse(null),
                first ? picture.get() : null,
                first ? null : picture.map(Picture::anchor).orElse(null));
    }

    private static Place place(Result result, SourceLocation where) {
        String name = Visible.line(where.file()) + (where.line() > 0 ? ", line " + where.line() : "");
        return new Place(
                name,
                where.line(),
                result.line(where).map(String::strip).map(Visible::line).orElse(null));
    }

    private static List<Fact> facts(Result result) {
        Scorecard card = result.scorecard();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kit", card.kit()));
        facts.add(new Fact("Assignment", card.assignment()));
        card.jdk().ifPresent(jdk -> facts.add(new Fact("JDK", Visible.line(jdk))));
        card.isolation().ifPresent(isolation -> facts.add(new Fact("Isolation", isolation(result, isolation))));
        if (!card.submission().digest().isEmpty()) {
            facts.add(new Fact("Submission", card.submission().digest()));
        }
        return facts;
    }

    private static String isolation(Result result, Isolation isolation) {
        return result.evidence()
                .map(seen -> isolation.label() + " (" + seen.environment().isolationDetail() + ")")
                .orElse(isolation.label());
    }
}
