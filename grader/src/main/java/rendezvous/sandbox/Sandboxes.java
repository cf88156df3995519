package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how well this machine can keep an untrusted program apart, by trying it. */
public final class Sandboxes {

    private final List<Sandbox> strongestFirst;
    private final List<Finding> findings;

    private Sandboxes(List<Sandbox> strongestFirst, List<Finding> findings) {
        this.strongestFirst = List.copyOf(strongestFirst);
        this.findings = List.copyOf(findings);
    }

    /**
     * Tries each level on this machine: starts a canary under it that attempts what must fail.
     *
     * @return the levels that held, and what was found; takes well under a second
     */
    public static Sandboxes probe() {
        ProcFs proc = ProcFs.ofThisMachine();
        List<Sandbox> found = new ArrayList<>();
        Programs.find("bwrap").ifPresent(path -> found.add(new Bubblewrap(path, "bubblewrap", proc)));
        Programs.find("setsid").ifPresent(path -> found.add(PlainSandbox.reduced(path, proc)));
        found.add(PlainSandbox.none(proc));
        return new Sandboxes(found, List.of());
    }

    /**
     * The strongest level that held.
     *
     * @return at worst the one that isolates nothing
     */
    public Sandbox strongest() {
        return strongestFirst.get(0);
    }

    /**
     * The sandbox of a level.
     *
     * @param isolation the level
     * @return the sandbox, if that level held on this machine
     */
    public Optional<Sandbox> of(Isolation isolation) {
        return strongestFirst.stream()
                .filter(sandbox -> sandbox.isolation() == isolation)
                .findFirst();
    }

    /**
     * What the canaries found, for people.
     *
     * @return in the order in which it was tried
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * One thing that was tried.
     *
     * @param name what was tried, for example {@code network}
     * @param ok whether it was as it should be
     * @param detail what was seen; where it is not ok, what to do next
     */
    public record Finding(String name, boolean ok, String detail) {}
}
