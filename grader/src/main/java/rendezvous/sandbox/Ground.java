package rendezvous.sandbox;

import java.io.IOException;

/**
 * What the sandboxes of a machine stand on.
 *
 * @param proc what the kernel tells
 * @param groups where it keeps limits for a whole tree
 * @param defences what is in force
 */
record Ground(ProcFs proc, ControlGroups groups, Defences defences) {

    static Ground ofThisMachine() {
        ProcFs proc = ProcFs.ofThisMachine();
        return new Ground(proc, ControlGroups.ofThisMachine(proc), Defences.ALL);
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
