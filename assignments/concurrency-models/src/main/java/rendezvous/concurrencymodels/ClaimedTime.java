package rendezvous.concurrencymodels;

import java.util.List;
import java.util.Optional;

/**
 * A time that the program states for one of its runs.
 *
 * @param played the run
 * @param of its model and workload, for people
 * @param printed the time in seconds, as it stands in the log or the table
 */
record ClaimedTime(Played played, String of, String printed) {

    /**
     * What can't be true of these times; empty if all can be. A busy machine makes runs longer, each by as much as it
     * likes: so of several untrue times none is named, and it isn't said which are too short. Where all are milliseconds
     * no load makes one of them true, and the first is named.
     *
     * @param before what stands before "time" in a sentence
     * @param after what stands after it
     */
    static Optional<String> untruth(List<ClaimedTime> claims, String before, String after) {
        List<ClaimedTime> untrue =
                claims.stream().filter(claim -> claim.objection().isPresent()).toList();
        if (untrue.isEmpty()) {
            return Optional.empty();
        }
        if (untrue.size() == 1 || claims.stream().allMatch(ClaimedTime::isInMilliseconds)) {
            ClaimedTime first = untrue.get(0);
            return first.objection()
                    .map(objection -> "The " + before + "time of " + first.of() + after + " " + objection + ".");
        }
        String several = "Several " + before + "times" + after;
        return Optional.of(
                untrue.stream().allMatch(claim -> Honesty.isAlmostNothing(claim.printed()))
                        ? several + " are about 0.0 s, but the files alone were held back for longer."
                        : several + " can't be true: they are longer than the calls took, or shorter than the time for"
                                + " which the files were held back.");
    }

    private Optional<String> objection() {
        return Honesty.of(played.call()).objectionTo(printed);
    }

    private boolean isInMilliseconds() {
        return Honesty.of(played.call()).isInMilliseconds(printed);
    }
}
