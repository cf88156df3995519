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

    private static final int MARK_BYTES = 16;

    private final Isolation isolation;
    private final Optional<Path> setsid;
    private final Ground ground;
    private final SecureRandom random = new SecureRandom();

    private PlainSandbox(Isolation isolation, Optional<Path> setsid, Ground ground) {
        this.isolation = isolation;
        this.setsid = setsid;
        this.ground = ground;
    }

    static PlainSandbox reduced(Path setsid, Ground ground) {
        return new PlainSandbox(Isolation.REDUCED, Optional.of(setsid), ground);
    }

    static PlainSandbox none(Ground ground) {
        return new PlainSandbox(Isolation.NONE, Optional.empty(), ground);
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public String description() {
        String walls = isolation == Isolation.REDUCED
                ? "a session and limits of its own, but the same files and network"
                : "a plain child process";
        return walls + ", " + ground.limits();
    }

    @Override
    public SandboxedProcess start(SandboxOrder order) throws IOException {
        Programs.requireProgram(order.command());
        WorkFolder folder = new WorkFolder(order.work());
        Files.createDirectories(order.work());
        String mark = GraderMark.ofThisProcess(ground.proc()).variable()
                + HexFormat.of().formatHex(random.generateSeed(MARK_BYTES));
        ControlGroup group = ground.groupFor(order);
        Guard guard = new Guard(
                order.limits(),
                ground,
                group,
                new WrittenFiles(order.work(), order.limits().diskBytes()));
        ProcessBuilder builder =
                new ProcessBuilder(words(order, group)).directory(order.work().toFile());
        if (ground.has(Defence.ENVIRONMENT)) {
            builder.environment().clear();
        }
        builder.environment().putAll(order.environment());
        builder.environment().put(GraderMark.VARIABLE, mark.substring(mark.indexOf('=') + 1));
        try {
            return RunningTree.start(
                    builder,
                    pid -> new LiveTree(ground.proc(), pid, strays(pid, mark, group)),
                    guard,
                    pids -> sweep(folder, pids));
        } catch (IOException e) {
            group.close();
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

    private List<String> words(SandboxOrder order, ControlGroup group) {
        List<String> words = new ArrayList<>(group.entrance());
        setsid.ifPresent(program -> {
            words.addAll(Programs.processLimits(order.limits(), ground.defences()));
            if (ground.has(Defence.SESSION)) {
                words.add(program.toString());
            }
        });
        words.addAll(order.command());
        return words;
    }

    private Predicate<ProcStat> strays(long root, String mark, ControlGroup group) {
        if (!ground.has(Defence.SWEEP)) {
            return stat -> false;
        }
        return stat -> (setsid.isPresent() && stat.session() == root)
                || group.processes().contains(stat.pid())
                || ground.proc().hasInEnvironment(stat.pid(), mark);
    }
}
