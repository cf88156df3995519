package rendezvous.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process tree and the calls that were played in it.
 *
 * @param id name, for example {@code threading}
 * @param attempt 1, or 2 where the first one left a doubt
 * @param end how the tree ended
 * @param detail the number behind the end for people, for example which limit; may be empty
 * @param exitCode the exit code, if the program ended itself
 * @param began the wall-clock instant of monotonic 0
 * @param clockJumpNanos by how much the wall clock jumped against the monotonic one while the session ran, at the
 *     furthest; next to 0 unless somebody set it
 * @param readyNanos when the driver was there, nanoseconds since the session began, before any of the student's code
 *     ran; -1 if it never was
 * @param calls in the order of the plan
 * @param collected texts that were fetched from its working folder, by path; a claim. What they were before the last
 *     call stands there, too, by {@link #before}
 * @param output the head of standard output and error together, bounded
 */
public record SessionFacts(
        String id,
        int attempt,
        ProcessEnd end,
        String detail,
        Optional<Integer> exitCode,
        Instant began,
        long clockJumpNanos,
        long readyNanos,
        List<CallFacts> calls,
        Map<String, String> collected,
        String output) {
    public SessionFacts {
        calls = List.copyOf(calls);
        collected = Map.copyOf(collected);
    }

    /**
     * Under which name a collected text stands as it was before a call.
     *
     * @param path relative to the working folder
     * @param call the name of the call
     * @return the key in {@link #collected}
     */
    public static String before(String path, String call) {
        return path + " before " + call;
    }

    /**
     * Looks a call up.
     *
     * @param id its name
     * @return the call, if the plan had it
     */
    public Optional<CallFacts> call(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }
}
