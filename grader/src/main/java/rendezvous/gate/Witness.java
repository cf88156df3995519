package rendezvous.gate;

import rendezvous.model.Attestation;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks who received an answer: the kernel counts the bytes that each thread and each process reads, so the counter of
 * the one that a request claims to come from must grow by the length of its answer.
 */
final class Witness {

    private final ProcessTree tree;

    Witness(ProcessTree tree) {
        this.tree = tree;
    }

    /** What the kernel counts the bytes of, a thread or a whole process, and its count. */
    private record Reader(long pid, OptionalLong tid, OptionalLong bytesRead) {}

    /** The claimed process and thread, and what they had read before the answer was sent. */
    static final class Before {
        private final boolean treeKnown;
        private final Optional<Reader> process;
        private final Optional<Reader> thread;

        private Before(boolean treeKnown, Optional<Reader> process, Optional<Reader> thread) {
            this.treeKnown = treeKnown;
            this.process = process;
            this.thread = thread;
        }
    }

    Before before(HeldRequest.Claim claim) {
        Optional<ProcessInfo> process = tree.process(claim.pid());
        Optional<Reader> thread = process.stream()
                .flatMap(info -> info.tasks().stream()
                        .filter(task -> task.innerTid() == claim.tid())
                        .map(TaskInfo::tid)
                        .map(tid -> reader(info.pid(), OptionalLong.of(tid))))
                .findFirst();
        boolean treeKnown = process.isPresent() || !tree.processes().isEmpty();
        return new Before(treeKnown, process.map(info -> reader(info.pid(), OptionalLong.empty())), thread);
    }

    /**
     * Compares once the client has taken its answer. A thread that doesn't stand still for its request may have left the
     * answer to another one, but not to another process.
     */
    Attestation after(HeldRequest.Claim claim, Before before, int length) {
        Attestation thread = claim.virtual() ? Attestation.UNKNOWN : compare(before, before.thread, length);
        if (claim.blocksAThread() || thread == Attestation.CONFIRMED) {
            return thread;
        }
        Attestation process = compare(before, before.process, length);
        return process == Attestation.CONFIRMED ? Attestation.UNKNOWN : process;
    }

    private Attestation compare(Before before, Optional<Reader> claimed, int length) {
        if (claimed.isEmpty()) {
            return before.treeKnown ? Attestation.REFUTED : Attestation.UNKNOWN;
        }
        OptionalLong then = claimed.get().bytesRead();
        OptionalLong now = bytesRead(claimed.get().pid(), claimed.get().tid());
        // A count never shrinks: somebody else has the number now.
        if (now.isEmpty() || then.isEmpty() || now.getAsLong() < then.getAsLong()) {
            return Attestation.UNKNOWN;
        }
        return now.getAsLong() - then.getAsLong() >= length ? Attestation.CONFIRMED : Attestation.REFUTED;
    }

    private Reader reader(long pid, OptionalLong tid) {
        return new Reader(pid, tid, bytesRead(pid, tid));
    }

    private OptionalLong bytesRead(long pid, OptionalLong tid) {
        return tid.isPresent() ? tree.bytesRead(pid, tid.getAsLong()) : tree.bytesRead(pid);
    }
}
