package rendezvous.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import rendezvous.model.Isolation;

import java.nio.file.Path;

/** Sandboxes with some of their defences left out, for tests that must notice. */
public final class Weakened {

    private Weakened() {}

    /**
     * A sandbox of a level without some defences; a test is skipped where the machine has no such sandbox.
     *
     * @param level strong, reduced or none
     * @param leftOut names of {@link Defence}, for example {@code NETWORK}
     * @return the sandbox; nothing was tried with it
     */
    public static Sandbox sandbox(Isolation level, String... leftOut) {
        Defences defences = Defences.ALL;
        for (String name : leftOut) {
            defences = defences.without(Defence.valueOf(name));
        }
        return sandbox(level, Ground.ofThisMachine(defences));
    }

    /**
     * A sandbox of a level on a machine where the kernel keeps no limits for a whole tree.
     *
     * @param level strong, reduced or none
     * @return the sandbox; nothing was tried with it
     */
    public static Sandbox withoutGroups(Isolation level) {
        return sandbox(level, new Ground(ProcFs.ofThisMachine(), ControlGroups.none(), Defences.ALL));
    }

    private static Sandbox sandbox(Isolation level, Ground ground) {
        return switch (level) {
            case STRONG -> new Bubblewrap(program("bwrap"), "bubblewrap", ground);
            case REDUCED -> PlainSandbox.reduced(program("setsid"), ground);
            case NONE -> PlainSandbox.none(ground);
        };
    }

    private static Path program(String name) {
        assumeTrue(Programs.find(name).isPresent(), () -> "this machine has no " + name);
        return Programs.find(name).orElseThrow();
    }
}
