package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        return probe(ofThisJvm());
    }

    /**
     * Tries each level on this machine, with another JDK than the one that runs this JVM.
     *
     * @param jdk its home; its JVM must start inside
     * @return the levels that held, and what was found; takes well under a second
     */
    public static Sandboxes probe(Path jdk) {
        return probe(jdk, Probe::holds);
    }

    /**
     * Tries each level on this machine, and its limits, too: small bombs explode under it.
     *
     * @param jdk home of the JDK whose JVM must start inside
     * @return the levels that held, and what was found; takes some seconds
     */
    public static Sandboxes attack(Path jdk) {
        return probe(jdk, Probe::holdsUnderAttack);
    }

    static Path ofThisJvm() {
        return Path.of(System.getProperty("java.home"));
    }

    private static Sandboxes probe(Path jdk, Predicate<Probe> trial) {
        Ground ground = Ground.ofThisMachine();
        List<Finding> findings = new ArrayList<>();
        List<Sandbox> held = new ArrayList<>();
        for (Sandbox candidate : candidates(ground, findings)) {
            Probe probe = new Probe(candidate, ground.proc(), jdk);
            if (trial.test(probe)) {
                held.add(candidate);
            }
            findings.addAll(probe.findings());
        }
        return new Sandboxes(held, findings);
    }

    private static List<Sandbox> candidates(Ground ground, List<Finding> findings) {
        List<Sandbox> candidates = new ArrayList<>();
        Programs.find("bwrap")
                .ifPresentOrElse(
                        program -> candidates.add(new Bubblewrap(program, Programs.version(program), ground)),
                        () -> findings.add(missing("strong: start", "bubblewrap", "bubblewrap")));
        if (Programs.find("unshare").isEmpty()) {
            findings.add(missing("strong: room", "unshare", "util-linux"));
        }
        if (Programs.find("prlimit").isEmpty()) {
            findings.add(missing("limits of one process", "prlimit", "util-linux"));
        }
        Programs.find("setsid")
                .ifPresentOrElse(
                        program -> candidates.add(PlainSandbox.reduced(program, ground)),
                        () -> findings.add(missing("reduced: start", "setsid", "util-linux")));
        candidates.add(PlainSandbox.none(ground));
        return candidates;
    }

    private static Finding missing(String name, String program, String toInstall) {
        return new Finding(
                name,
                Finding.Result.FAILS,
                program + " is not installed: install it, for example by apt-get install " + toInstall);
    }

    /**
     * The strongest level that held.
     *
     * @return the sandbox
     * @throws IllegalStateException if not even a plain child process can be watched and ended; {@link #findings} tell
     *     why
     */
    public Sandbox strongest() {
        if (strongestFirst.isEmpty()) {
            throw new IllegalStateException("This machine can't watch and end a process: "
                    + findings.stream().filter(finding -> !finding.ok()).toList());
        }
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
}
