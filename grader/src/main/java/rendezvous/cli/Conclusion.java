package rendezvous.cli;

import rendezvous.batch.Outcome;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;

import java.util.List;
import java.util.Optional;

/** What a run of grading says to a script in the end. */
final class Conclusion {

    private Conclusion() {}

    /**
     * Maps outcomes to an exit code.
     *
     * @param outcomes of all submissions
     * @param unusable whether the one submission that was named could not be built or read
     * @param least points below which a submission fails the run, if asked for
     */
    static ExitCode of(List<Outcome> outcomes, boolean unusable, Optional<Points> least) {
        if (outcomes.stream().anyMatch(Outcome.NotDone.class::isInstance)) {
            return ExitCode.INTERRUPTED;
        }
        long faults = outcomes.stream().filter(Outcome.Fault.class::isInstance).count();
        if (faults > 0) {
            return faults == outcomes.size() ? ExitCode.FAULT : ExitCode.PARTLY;
        }
        if (unusable) {
            return ExitCode.UNUSABLE;
        }
        boolean below = least.isPresent() && cards(outcomes).stream().anyMatch(card -> isBelow(card, least.get()));
        return below ? ExitCode.BELOW : ExitCode.OK;
    }

    /** The results that are there, in the order of the outcomes. */
    static List<Scorecard> cards(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome.Done.class::cast)
                .map(Outcome.Done::scorecard)
                .toList();
    }

    private static boolean isBelow(Scorecard card, Points least) {
        return card.state() != State.GRADED || card.score().orElse(Points.ZERO).compareTo(least) < 0;
    }
}
