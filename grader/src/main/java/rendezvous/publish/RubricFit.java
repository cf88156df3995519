package rendezvous.publish;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a stranger's scorecard could have been made by this rubric, with texts and paths of a sane size and form. */
final class RubricFit {

    private static final int MOST_NOTES = 50;
    private static final int MOST_PLACES = 50;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_LINES = 1_000_000;

    /** A relative path without a dot or two as a step, without a backslash or control character. */
    private static final Pattern PATH =
            Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*");

    private static final Pattern DIGEST = Pattern.compile("(sha256:[0-9a-f]{64})?");

    private final Assignment assignment;

    RubricFit(Assignment assignment) {
        this.assignment = assignment;
    }

    void require(Scorecard card) throws ArtefactException {
        require(card.assignment().equals(assignment.id()), "is about another assignment");
        require(card.maxScore().equals(assignment.maxScore()), "has another sum of points than the rubric");
        require(card.pendingManual().compareTo(card.maxScore()) <= 0, "has more open points than there are");
        require(DIGEST.matcher(card.submission().digest()).matches(), "has no digest");
        require(isShort(card.submission().id(), card.kit(), card.jdk().orElse("")), "has a name that is too long");
        require(card.notes().size() <= MOST_NOTES, "has too many notes");
        for (Note note : card.notes()) {
            require(isText(note.text()), "has a note that is too long");
        }
        requireChecks(card);
        requireScore(card);
    }

    private void requireChecks(Scorecard card) throws ArtefactException {
        if (card.checks().isEmpty() && card.state() != State.GRADED) {
            return;
        }
        List<CheckSpec> specs = assignment.checks();
        require(
                card.checks().stream()
                        .map(CheckResult::id)
                        .toList()
                        .equals(specs.stream().map(CheckSpec::id).toList()),
                "has other checks than the rubric");
        for (int i = 0; i < specs.size(); i++) {
            requireCheck(specs.get(i), card.checks().get(i));
        }
    }

    private void requireCheck(CheckSpec spec, CheckResult check) throws ArtefactException {
        require(check.title().equals(spec.title()), "has another title of a check than the rubric");
        require(check.maxPoints().equals(spec.points()), "has other points of a check than the rubric");
        require(check.points().compareTo(spec.points()) <= 0, "gives more points than a check has");
        require(
                isText(
                        check.observed().orElse(""),
                        check.meaning().orElse(""),
                        check.nextStep().orElse("")),
                "has a reason that is too long");
        require(
                check.blockedBy().flatMap(assignment::check).isPresent()
                        == check.blockedBy().isPresent(),
                "names a check that is not in the rubric");
        require(check.where().size() <= MOST_PLACES, "points at too many lines");
        for (SourceLocation where : check.where()) {
            boolean sane = where.file().length() <= LONGEST_NAME
                    && PATH.matcher(where.file()).matches()
                    && where.line() >= 0
                    && where.line() <= MOST_LINES;
            require(sane, "points at something else than a line of a file");
        }
    }

    private static void requireScore(Scorecard card) throws ArtefactException {
        boolean graded = card.state() == State.GRADED;
        require(card.score().isPresent() == graded, "has a score although it isn't graded, or none although it is");
        Points sum = card.checks().stream().map(CheckResult::points).reduce(Points.ZERO, Points::plus);
        require(
                !graded || card.score().orElse(Points.ZERO).equals(sum),
                "has another score than the sum of its checks");
    }

    private static boolean isShort(String... names) {
        return List.of(names).stream().allMatch(name -> name.length() <= LONGEST_NAME);
    }

    private static boolean isText(String... texts) {
        return List.of(texts).stream().allMatch(text -> text.length() <= LONGEST_TEXT);
    }

    private static void require(boolean holds, String wrong) throws ArtefactException {
        if (!holds) {
            throw new ArtefactException("The scorecard of the artefact " + wrong + ": it was not made by this kit.");
        }
    }
}
