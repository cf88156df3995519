package rendezvous.concurrencymodels;

import rendezvous.judge.CheckFailure;
import rendezvous.judge.Finding;
import rendezvous.judge.Inconclusive;
import rendezvous.judge.Observed;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Race;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceLocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the traps of the instrumented run found in the threaded model. */
final class SharedState {

    private static final Words COLLECTION = new Words(
            "Such an object is not made for several threads: elements get lost, or it breaks, now and then.",
            "Let each thread hand back its own value and collect them after join, or use one lock around every access.");
    private static final Words UPDATE = new Words(
            "Reading, changing and writing back are three steps: what another thread wrote in between is lost.",
            "Use an AtomicLong or one lock for it, or let each thread hand back its own value and add them up after join.");

    /** The same program gives the same finding: a line that meets itself is met in each run. */
    private static final Comparator<Race> MOST_TELLING = Comparator.comparing(
                    (Race race) -> !race.one().equals(race.other()))
            .thenComparing(race -> race.one().at().type())
            .thenComparingInt(race -> race.one().at().line())
            .thenComparing(race -> race.other().at().type())
            .thenComparingInt(race -> race.other().at().line())
            .thenComparing(race -> race.one().what())
            .thenComparing(race -> race.other().what());

    private final Observed observed;

    SharedState(Observed observed) {
        this.observed = observed;
    }

    void requireNoRace() {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        Endings.requireReturned(check.main(), Model.THREADING.files());
        HastyReturn.requireSeen(check.main());
        List<SessionFacts> sessions = observed.evidence().attempts(Runs.SHARED).toList();
        if (sessions.isEmpty()) {
            requireWholeSession();
        }
        Optional<Race> race = sessions.stream()
                .flatMap(session -> session.calls().stream())
                .flatMap(call -> call.races().stream())
                .min(MOST_TELLING);
        if (race.isPresent()) {
            throw new CheckFailure(finding(race.get(), check.main().frames()));
        }
        boolean watched = !sessions.isEmpty()
                && sessions.stream()
                        .allMatch(session -> session.calls().stream().allMatch(SharedState::returned));
        if (!watched) {
            throw new Inconclusive("The run that watches shared data could not be made, or did not come to its end.");
        }
    }

    /** What doesn't come to its end is not played again with traps; why it didn't stands here, then. */
    private void requireWholeSession() {
        for (String call : List.of(Runs.AGAIN, Runs.EMPTY)) {
            Played played = Played.of(observed, Model.THREADING.session(), call);
            if (played.call().end() != CallEnd.THREW) {
                Endings.requireReturned(played, Model.THREADING.files());
            }
        }
    }

    private static boolean returned(CallFacts call) {
        return call.end() == CallEnd.RETURNED;
    }

    private static Finding finding(Race race, Frames frames) {
        List<SourceLocation> where = Stream.of(race.one(), race.other())
                .flatMap(access -> frames.where(List.of(access.at())).stream())
                .distinct()
                .toList();
        boolean update = race.kind() == Race.Kind.UPDATE;
        Words words = update ? UPDATE : COLLECTION;
        return words.observed(update ? lost(race) : met(race)).at(where);
    }

    private static String lost(Race race) {
        return "An update of " + Quote.of(race.one().what())
                + " was lost: between the read and the write of one thread another thread wrote it.";
    }

    private static String met(Race race) {
        String one = race.one().what();
        String other = race.other().what();
        return one.equals(other)
                ? "Two threads were in " + Quote.of(one) + " of the same object at the same time."
                : "One thread was in " + Quote.of(one) + " while another was in " + Quote.of(other)
                        + " of the same object.";
    }
}
