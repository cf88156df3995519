package rendezvous.batch;

import rendezvous.assignment.SampleLabel;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a sample's result against its label. */
public final class Validation {

    private Validation() {}

    /**
     * Compares.
     *
     * @param label what the sample must get
     * @param card what it got
     * @return each difference as one sentence; none if it is as it should be
     */
    public static List<String> differences(SampleLabel label, Scorecard card) {
        List<String> differences = new ArrayList<>();
        if (card.score().isEmpty()) {
            differences.add("It is " + card.state().label() + ": "
                    + card.notes().stream().map(note -> note.text()).collect(Collectors.joining(" ")));
            return differences;
        }
        Points score = card.score().get();
        if (!score.equals(label.score())) {
            differences.add("It scores " + score + ", not " + label.score() + ".");
        }
        compare("failed", ids(card, Verdict.FAILED), label.failed().keySet(), differences);
        compare("blocked", ids(card, Verdict.BLOCKED), new LinkedHashSet<>(label.blocked()), differences);
        compare("inconclusive", ids(card, Verdict.INCONCLUSIVE), Set.of(), differences);
        for (CheckResult check : card.checks()) {
            Optional.ofNullable(label.failed().get(check.id()))
                    .filter(fragment ->
                            check.verdict() == Verdict.FAILED && !reason(check).contains(fragment))
                    .ifPresent(fragment -> differences.add(
                            check.id() + ": its reason doesn't say \"" + fragment + "\", but: " + reason(check)));
        }
        return differences;
    }

    private static void compare(String verdict, Set<String> got, Set<String> wanted, List<String> differences) {
        got.stream()
                .filter(id -> !wanted.contains(id))
                .forEach(id -> differences.add(id + " is " + verdict + ", but should not be."));
        wanted.stream()
                .filter(id -> !got.contains(id))
                .forEach(id -> differences.add(id + " should be " + verdict + ", but is not."));
    }

    private static Set<String> ids(Scorecard card, Verdict verdict) {
        return card.checks().stream()
                .filter(check -> check.verdict() == verdict)
                .map(CheckResult::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String reason(CheckResult check) {
        return Stream.of(check.observed(), check.meaning(), check.nextStep())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
