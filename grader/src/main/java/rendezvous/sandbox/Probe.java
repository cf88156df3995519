package rendezvous.sandbox;

import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.sandbox.Finding.Result;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tries one sandbox and writes down what was found. */
final class Probe {

    private static final int MOST_PROCESSES = 10;
    private static final String NO_PRIVILEGES = "CapEff: 0000000000000000";
    private static final Set<String> GIVEN = Set.of("CANARY=alive", "PATH=/usr/bin:/bin");
    private static final Set<String> OF_THE_SHELL = Set.of("PWD", "OLDPWD", "SHLVL", "_", GraderMark.VARIABLE);
    private static final Limits FOR_A_JVM =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(30), 1 << 16, 1 << 30, 100, 1 << 20);
    private static final Duration POLL = Duration.ofMillis(2);

    private final Sandbox sandbox;
    private final ProcFs proc;
    private final Path jdk;
    private final List<Finding> findings = new ArrayList<>();

    /** @param jdk home of the JDK whose JVM must start inside */
    Probe(Sandbox sandbox, ProcFs proc, Path jdk) {
        this.sandbox = sandbox;
        this.proc = proc;
        this.jdk = jdk;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether the sandbox keeps the walls that its level promises, and a JVM starts in it. */
    boolean holds() {
        try {
            Canary canary = Canary.release(sandbox, proc);
            if (canary.finished()) {
                judge(canary);
                startJvm();
            } else {
                doesNotStart(canary.output().lines().findFirst().orElse("nothing was said"));
            }
        } catch (IOException e) {
            doesNotStart(String.valueOf(e.getMessage()));
        }
        return findings.stream().allMatch(Finding::ok);
    }

    /** Tries the limits, too. */
    boolean holdsUnderAttack() {
        if (!holds()) {
            return false;
        }
        try {
            for (Bomb bomb : Bomb.ALL) {
                explode(bomb);
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
        judgeWalls(canary);
    }

    private void judgeWalls(Canary canary) {
        wall("files", !canary.sawSecret(), "outside can't be read", "outside can be read");
        wall("writing", !canary.wroteOutside(), "is possible in its own folder only", "outside is possible");
        wall(
                "privileges",
                canary.printed("status").contains(NO_PRIVILEGES)
                        && canary.printed("nested").isEmpty(),
                "are all gone, and can't be had in a namespace",
                "are kept, or can be had in a namespace");
        wall(
                "network",
                canary.printed("network").stream()
                        .filter(name -> name.endsWith(":"))
                        .allMatch("lo:"::equals),
                "can't be reached",
                "can be reached");
        wall(
                "processes",
                canary.printed("process").size() <= MOST_PROCESSES
                        && canary.printed("killed").isEmpty(),
                "outside can't be seen or killed",
                "outside can be seen and killed");
        wall(
                "descriptors",
                canary.printed("descriptors").contains(Integer.toString(Programs.MOST_DESCRIPTORS)),
                "are limited",
                "are as many as the machine allows");
    }

    private static boolean isExpected(String variable) {
        return GIVEN.contains(variable)
                || OF_THE_SHELL.contains(variable.substring(0, Math.max(0, variable.indexOf('='))));
    }

    private void startJvm() throws IOException {
        if (sandbox.isolation() != Isolation.STRONG) {
            return; // without walls it starts as the grader's own JVM did
        }
        Path home = jdk.toRealPath();
        Path folder = ScratchFolder.create();
        SandboxOrder order = new SandboxOrder(
                "probe",
                List.of(home.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx64m", "-version"),
                List.of(home),
                List.of(),
                folder.resolve("work"),
                Map.of(),
                FOR_A_JVM);
        try (SandboxedProcess process = sandbox.start(order)) {
            while (process.isAlive() && process.brokenLimit().isEmpty()) {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            }
            String said = process.output().lines().findFirst().orElse("nothing was said");
            check(
                    "JVM",
                    process.exitCode().equals(Optional.of(0)),
                    "starts inside",
                    "does not start inside: " + said + ". Take a JDK that lies below /usr, or name one by --jdk");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a sandbox was tried");
        } finally {
            new WorkFolder(folder).delete();
        }
    }

    private void explode(Bomb bomb) throws IOException {
        Bomb.Result result = bomb.explode(sandbox);
        wall(
                bomb.name(),
                result.stopped(),
                result.told() ? "limited, and the reason is told" : "limited",
                "can be used up");
    }

    private void check(String what, boolean ok, String good, String bad) {
        add(what, ok ? Result.HOLDS : Result.FAILS, ok ? good : bad);
    }

    /** What only the strongest level promises. */
    private void wall(String what, boolean ok, String good, String bad) {
        Result otherwise = sandbox.isolation() == Isolation.STRONG ? Result.FAILS : Result.OPEN;
        add(what, ok ? Result.HOLDS : otherwise, ok ? good : bad);
    }

    private void add(String what, Result result, String detail) {
        findings.add(new Finding(sandbox.isolation().label() + ": " + what, result, detail));
    }

    private void doesNotStart(String reason) {
        add("start", Result.FAILS, reason + advice());
    }

    private String advice() {
        return sandbox.isolation() == Isolation.STRONG ? ". " + UserNamespaces.advice() : "";
    }
}
