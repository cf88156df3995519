package rendezvous.gate;

import rendezvous.model.Attestation;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks who received an answer: the kernel counts the bytes that each thread reads, so the counter of the thread that
 * a request claims to come from must grow by the length of its answer.
 */
final class Witness {

    private final ProcessTree tree;

    Witness(ProcessTree tree) {
        this.tree = tree;
    }

    /** A claimed thread and what it had read before the answer was sent. */
    record Before(boolean treeKnown, Optional<Long> pid, long tid, OptionalLong bytesRead) {}

    Before before(HeldRequest.Claim claim) {
        Optional<ProcessInfo> process = tree.processes().stream()
                .filter(info -> info.innerPid() == claim.pid())
                .findFirst();
        Optional<TaskInfo> task = process.stream()
                .flatMap(info -> info.tasks().stream())
                .filter(info -> info.innerTid() == claim.tid())
                .findFirst();
        if (process.isEmpty() || task.isEmpty()) {
            return new Before(claim.tid() != 0, Optional.empty(), 0, OptionalLong.empty());
        }
        long pid = process.get().pid();
        long tid = task.get().tid();
        return new Before(true, Optional.of(pid), tid, tree.bytesRead(pid, tid));
    }

    /** Compares once the client has taken its answer. */
    Attestation after(Before before, int length) {
        if (before.pid().isEmpty()) {
            return before.treeKnown() ? Attestation.REFUTED : Attestation.UNKNOWN;
        }
        OptionalLong now = tree.bytesRead(before.pid().get(), before.tid());
        if (now.isEmpty() || before.bytesRead().isEmpty()) {
            return Attestation.UNKNOWN;
        }
        return now.getAsLong() - before.bytesRead().getAsLong() >= length ? Attestation.CONFIRMED : Attestation.REFUTED;
    }
}
