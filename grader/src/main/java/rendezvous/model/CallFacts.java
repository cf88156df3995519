package rendezvous.model;

import java.util.List;
import java.util.Optional;

/**
 * What happened in one call into the student's program. Instants are nanoseconds on the grader's monotonic clock since
 * the session began.
 *
 * @param id name inside its session, for example {@code main}
 * @param action what the driver was asked to do
 * @param arguments with what
 * @param wanted how many requests should have been in flight together; 0 if nothing was held
 * @param expected the right results, in order
 * @param end how it ended
 * @param calledNanos when it was called; -1 if it wasn't
 * @param returnedNanos when its return was seen; -1 if it wasn't
 * @param results what it gave, in order
 * @param thrown what it threw
 * @param requests all requests in order of arrival; only the first few hundred where only their number matters
 * @param plateaus all plateaus in order
 * @param leftovers what still lived after the return
 * @param races what the traps of an instrumented session found; a claim
 * @param killed the worker process that the gate killed
 * @param load what the machine did meanwhile, if the call is about time
 */
public record CallFacts(
        String id,
        String action,
        List<String> arguments,
        int wanted,
        List<Expected> expected,
        CallEnd end,
        long calledNanos,
        long returnedNanos,
        List<ResultLine> results,
        Optional<Thrown> thrown,
        List<Request> requests,
        List<Plateau> plateaus,
        List<Leftover> leftovers,
        List<Race> races,
        Optional<Killed> killed,
        Optional<MachineLoad> load) {
    public CallFacts {
        arguments = List.copyOf(arguments);
        expected = List.copyOf(expected);
        results = List.copyOf(results);
        requests = List.copyOf(requests);
        plateaus = List.copyOf(plateaus);
        leftovers = List.copyOf(leftovers);
        races = List.copyOf(races);
    }
}
