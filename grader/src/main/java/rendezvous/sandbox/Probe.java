package rendezvous.sandbox;

import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandboxes.Finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries one sandbox and writes down what was found. */
final class Probe {

    private static final int MOST_PROCESSES = 10;
    private static final String NO_PRIVILEGES = "CapEff: 0000000000000000";
    private static final Set<String> GIVEN = Set.of("CANARY=alive", "PATH=/usr/bin:/bin");
    private static final Set<String> OF_THE_SHELL = Set.of("PWD", "OLDPWD", "SHLVL", "_", PlainSandbox.MARK);

    private final Sandbox sandbox;
    private final ProcFs proc;
    private final List<Finding> findings = new ArrayList<>();

    Probe(Sandbox sandbox, ProcFs proc) {
        this.sandbox = sandbox;
        this.proc = proc;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether the sandbox keeps what its level promises. */
    boolean holds() {
        try {
            Canary canary = Canary.release(sandbox, proc);
            if (canary.finished()) {
                judge(canary);
            } else {
                doesNotStart(canary.output().lines().findFirst().orElse("nothing was said"));
            }
        } catch (IOException e) {
            doesNotStart(String.valueOf(e.getMessage()));
        }
        return findings.stream().allMatch(Finding::ok);
    }

    private void judge(Canary canary) {
        check("end", canary.gone(), "nothing lives on after it was closed", "a process lives on after it was closed");
        check(
                "environment",
                canary.printed("variable").stream().allMatch(Probe::isExpected),
                "holds what was given, nothing else",
                "holds variables of this process");
        check(
                "kernel",
                canary.kernelTells(),
                "tells what a thread waits for",
                "does not tell what a thread waits for: the file 'syscall' of a task under /proc can't be read here");
        if (sandbox.isolation() == Isolation.STRONG) {
            judgeWalls(canary);
        }
    }

    private void judgeWalls(Canary canary) {
        check("files", !canary.sawSecret(), "outside can't be read", "outside can be read");
        check("writing", !canary.wroteOutside(), "is possible in its own folder only", "outside is possible");
        check("disk", canary.diskIsLimited(), "is limited", "can be filled without limit");
        check("privileges", canary.printed("status").contains(NO_PRIVILEGES), "are all gone", "are kept");
        check(
                "network",
                canary.printed("network").stream()
                        .filter(name -> name.endsWith(":"))
                        .allMatch("lo:"::equals),
                "can't be reached",
                "can be reached");
        check(
                "processes",
                canary.printed("process").size() <= MOST_PROCESSES,
                "outside can't be seen",
                "outside can be seen");
    }

    private static boolean isExpected(String variable) {
        return GIVEN.contains(variable)
                || OF_THE_SHELL.contains(variable.substring(0, Math.max(0, variable.indexOf('='))));
    }

    private void check(String what, boolean ok, String good, String bad) {
        findings.add(new Finding(sandbox.isolation().label() + ": " + what, ok, ok ? good : bad));
    }

    private void doesNotStart(String reason) {
        findings.add(new Finding(sandbox.isolation().label() + ": start", false, reason + advice()));
    }

    private String advice() {
        return sandbox.isolation() == Isolation.STRONG
                ? ". bubblewrap 0.8 or newer needs a kernel that allows user namespaces to this user; inside a container"
                        + " and on Ubuntu 24.04 and newer they have to be allowed first"
                : "";
    }
}
