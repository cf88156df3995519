package rendezvous.concurrencymodels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time that the program states for one of its runs.
 *
 * @param played the run
 * @param of its model and workload, for people
 * @param printed the time in seconds, as it stands in the log or the table
 */
record ClaimedTime(Played played, String of, String printed) {

    /**
     * The claim that is the furthest from what can be true; empty if all can be. A busy machine makes runs longer: so a
     * time that is too short is looked for first, at the longest run, and one that is too long at the shortest. Where all
     * are milliseconds, which run is the shortest hangs on the machine, but no claim is further off: the first is named.
     * Then the same claim is named however busy the machine was.
     */
    static Optional<ClaimedTime> worst(List<ClaimedTime> claims) {
        if (claims.stream().allMatch(ClaimedTime::isInMilliseconds)) {
            return claims.stream().findFirst();
        }
        Comparator<ClaimedTime> shortestRun =
                Comparator.comparingDouble(claim -> claim.honesty().leastSeconds());
        return Stream.concat(
                        claims.stream().sorted(shortestRun.reversed()).filter(ClaimedTime::isTooShort),
                        claims.stream().sorted(shortestRun))
                .filter(claim -> claim.objection().isPresent())
                .findFirst();
    }

    /** What is wrong with it; empty if it can be true. */
    Optional<String> objection() {
        return honesty().objectionTo(printed);
    }

    private boolean isInMilliseconds() {
        return honesty().isInMilliseconds(printed);
    }

    private boolean isTooShort() {
        return Double.parseDouble(printed) < honesty().leastSeconds();
    }

    private Honesty honesty() {
        return Honesty.of(played.call());
    }
}
