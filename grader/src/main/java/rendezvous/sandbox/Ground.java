package rendezvous.sandbox;

import java.io.IOException;
import java.util.Optional;

/**
 * What the sandboxes of a machine stand on.
 *
 * @param proc what the kernel tells
 * @param groups where it keeps limits for a whole tree
 * @param defences what is in force
 */
record Ground(ProcFs proc, ControlGroups groups, Defences defences) {

    private static boolean prepared;

    /** Also sweeps away what killed graders left, and takes care that nothing of this one stays if it is killed. */
    static Ground ofThisMachine() {
        return ofThisMachine(Defences.ALL);
    }

    static synchronized Ground ofThisMachine(Defences defences) {
        ProcFs proc = ProcFs.ofThisMachine();
        ControlGroups groups = ControlGroups.ofThisMachine(proc);
        if (!prepared && defences.has(Defence.DIES_WITH_GRADER)) {
            prepared = true;
            sweep(proc, groups);
            Undertaker.call(GraderMark.ofThisProcess(proc), groups.parents());
        }
        return new Ground(proc, groups, defences);
    }

    static void sweep(ProcFs proc, ControlGroups groups) {
        groups.sweep(proc);
        sweepProcesses(proc);
        ScratchFolder.sweep(proc);
    }

    private static void sweepProcesses(ProcFs proc) {
        for (ProcStat stat : proc.all()) {
            boolean orphan = proc.environment(stat.pid()).stream()
                    .map(GraderMark::ofVariable)
                    .flatMap(Optional::stream)
                    .anyMatch(mark -> mark.isGone(proc));
            if (orphan) {
                ProcessHandle.of(stat.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    boolean has(Defence defence) {
        return defences.has(defence);
    }

    /** The groups of one tree; what holds a tree together would also end it. */
    ControlGroup groupFor(SandboxOrder order) throws IOException {
        return (has(Defence.SWEEP) ? groups : ControlGroups.none()).make(order.limits(), defences);
    }

    /** By what means limits of a whole tree are kept, for people. */
    String limits() {
        return groups.description();
    }
}
