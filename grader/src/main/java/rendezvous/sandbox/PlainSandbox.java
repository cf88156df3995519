package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A child process without walls. A secret in its environment, and at the reduced level a session of its own, tell which
 * processes are its.
 */
final class PlainSandbox implements Sandbox {

    static final String MARK = "SANDBOX_MARK";
    private static final int MARK_BYTES = 16;

    private final Isolation isolation;
    private final Optional<Path> setsid;
    private final ProcFs proc;
    private final Defences defences;
    private final SecureRandom random = new SecureRandom();

    private PlainSandbox(Isolation isolation, Optional<Path> setsid, ProcFs proc, Defences defences) {
        this.isolation = isolation;
        this.setsid = setsid;
        this.proc = proc;
        this.defences = defences;
    }

    static PlainSandbox reduced(Path setsid, ProcFs proc, Defences defences) {
        return new PlainSandbox(Isolation.REDUCED, Optional.of(setsid), proc, defences);
    }

    static PlainSandbox none(ProcFs proc, Defences defences) {
        return new PlainSandbox(Isolation.NONE, Optional.empty(), proc, defences);
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public String description() {
        return isolation == Isolation.REDUCED
                ? "a session and limits of its own, but the same files and network"
                : "a plain child process";
    }

    @Override
    public SandboxedProcess start(SandboxOrder order) throws IOException {
        Files.createDirectories(order.work());
        String mark = HexFormat.of().formatHex(random.generateSeed(MARK_BYTES));
        ProcessBuilder builder =
                new ProcessBuilder(words(order)).directory(order.work().toFile());
        if (defences.has(Defence.ENVIRONMENT)) {
            builder.environment().clear();
        }
        builder.environment().putAll(order.environment());
        builder.environment().put(MARK, mark);
        WorkFolder folder = new WorkFolder(order.work());
        try {
            return RunningTree.start(
                    builder,
                    proc,
                    pid -> new LiveTree(proc, pid, strays(pid, mark)),
                    order.limits(),
                    defences,
                    pids -> sweep(folder, pids));
        } catch (IOException e) {
            folder.delete();
            throw e;
        }
    }

    /** Killed JVMs leave the socket behind at which they were asked for thread dumps. */
    private static void sweep(WorkFolder folder, Set<Long> pids) {
        folder.delete();
        for (long pid : pids) {
            new WorkFolder(Path.of("/tmp", ".java_pid" + pid)).delete();
        }
    }

    private List<String> words(SandboxOrder order) {
        List<String> words = new ArrayList<>();
        setsid.ifPresent(program -> {
            words.addAll(Programs.processLimits(order.limits(), defences));
            if (defences.has(Defence.SESSION)) {
                words.add(program.toString());
            }
        });
        words.addAll(order.command());
        return words;
    }

    private Predicate<ProcStat> strays(long root, String mark) {
        String variable = MARK + '=' + mark;
        if (!defences.has(Defence.SWEEP)) {
            return stat -> false;
        }
        return stat -> (setsid.isPresent() && stat.session() == root) || proc.hasInEnvironment(stat.pid(), variable);
    }
}
