package rendezvous.assignment;

import rendezvous.model.SourceFile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One process tree and the calls to play in it, one after the other. All sessions of a submission are played at the same
 * time, but one with traps waits for the one that it needs.
 *
 * @param id name, for example {@code threading}
 * @param inputs files that lie in the input folder; their text is never the text that the gate serves
 * @param calls in order
 * @param collect paths in the working folder whose text is fetched before the last call, and at the end
 * @param trapsAfter if present, the submission's own classes are played with traps for shared state, and only if the
 *     session of this name, an earlier one, came to its end and had several requests in flight
 * @param cpu the processor time that its tree may use, if that is less than the assignment's limit
 */
public record SessionPlan(
        String id,
        List<SourceFile> inputs,
        List<CallPlan> calls,
        List<String> collect,
        Optional<String> trapsAfter,
        Optional<Duration> cpu) {
    public SessionPlan {
        inputs = List.copyOf(inputs);
        calls = List.copyOf(calls);
        collect = List.copyOf(collect);
    }

    /**
     * A session without traps.
     *
     * @param id its name
     * @param inputs files in the input folder
     * @param calls in order
     * @param collect paths in the working folder whose text is fetched at the end
     */
    public SessionPlan(String id, List<SourceFile> inputs, List<CallPlan> calls, List<String> collect) {
        this(id, inputs, calls, collect, Optional.empty(), Optional.empty());
    }

    /**
     * The same session, with less processor time than the assignment's limit.
     *
     * @param most many times what a right submission needs
     * @return a changed copy
     */
    public SessionPlan within(Duration most) {
        return new SessionPlan(id, inputs, calls, collect, trapsAfter, Optional.of(most));
    }
}
