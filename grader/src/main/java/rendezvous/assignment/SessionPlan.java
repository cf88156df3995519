package rendezvous.assignment;

import rendezvous.model.SourceFile;

import java.util.List;

/**
 * One process tree and the calls to play in it, one after the other.
 *
 * @param id name, for example {@code threading}
 * @param inputs files that lie in the input folder; their text is never the text that the gate serves
 * @param calls in order
 * @param collect paths in the working folder whose text is fetched at the end
 */
public record SessionPlan(String id, List<SourceFile> inputs, List<CallPlan> calls, List<String> collect) {
    public SessionPlan {
        inputs = List.copyOf(inputs);
        calls = List.copyOf(calls);
        collect = List.copyOf(collect);
    }
}
