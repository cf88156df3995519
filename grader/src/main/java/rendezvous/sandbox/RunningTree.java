package rendezvous.sandbox;

import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** A tree that was started, and the watchdog that ends it when it uses too much. */
final class RunningTree implements SandboxedProcess {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(1);
    private static final long KILL_PAUSE_MILLIS = 2;
    private static final long MEBI = 1024 * 1024;

    private final Process process;
    private final LiveTree tree;
    private final MachineUnits units;
    private final Limits limits;
    private final Defences defences;
    private final CleanUp cleanUp;
    private final OutputCapture output;
    private final long startNanos = System.nanoTime();
    private final Object firstOnly = new Object();
    private final Thread watchdog = new Thread(this::watch, "sandbox-watchdog");
    private final Thread atExit = new Thread(this::close, "sandbox-at-exit");
    private volatile Broken broken = new Broken(Optional.empty(), "");
    private volatile boolean killed;
    private volatile long ticks;
    private boolean closed;

    private RunningTree(
            Process process, LiveTree tree, MachineUnits units, Limits limits, Defences defences, CleanUp cleanUp) {
        this.process = process;
        this.tree = tree;
        this.units = units;
        this.limits = limits;
        this.defences = defences;
        this.cleanUp = cleanUp;
        this.output = new OutputCapture(process.getInputStream(), limits.outputBytes(), this::flooded);
    }

    /**
     * Starts a program with nothing on its standard input.
     *
     * @param treeOf finds the tree of the process with this number
     */
    static RunningTree start(
            ProcessBuilder builder,
            ProcFs proc,
            LongFunction<LiveTree> treeOf,
            Limits limits,
            Defences defences,
            CleanUp cleanUp)
            throws IOException {
        builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = Launcher.launch(builder);
        RunningTree running =
                new RunningTree(process, treeOf.apply(process.pid()), proc.units(), limits, defences, cleanUp);
        Runtime.getRuntime().addShutdownHook(running.atExit);
        running.watchdog.setDaemon(true);
        running.watchdog.start();
        return running;
    }

    @Override
    public ProcessTree tree() {
        return tree;
    }

    @Override
    public Optional<ProcessEnd> brokenLimit() {
        return broken.end;
    }

    @Override
    public String limitDetail() {
        return broken.detail;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Optional<Integer> exitCode() {
        return killed || process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    @Override
    public String output() {
        if (!process.isAlive()) {
            output.settle(LAST_OUTPUT);
        }
        return output.text();
    }

    @Override
    public Usage usage() {
        return new Usage(units.time(ticks), tree.jvms());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            watchdog.interrupt();
            kill();
            process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        output.settle(LAST_OUTPUT);
        cleanUp.run(tree.everSeen());
        forgetAtExit();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the grader is already ending: the hook is what runs
        }
    }

    private void watch() {
        try {
            while (broken.end.isEmpty() && !breaksLimit()) {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private boolean breaksLimit() {
        List<ProcStat> now = tree.look();
        ticks = Math.max(ticks, now.stream().mapToLong(ProcStat::cpuTicks).sum());
        long bytes = now.stream().mapToLong(ProcStat::residentBytes).sum();
        long tasks = now.stream().mapToLong(ProcStat::tasks).sum();
        if (defences.has(Defence.WALL)
                && System.nanoTime() - startNanos > limits.wall().toNanos()) {
            return end(ProcessEnd.WALL_LIMIT, "more than " + seconds(limits.wall()) + " from start to end");
        }
        if (defences.has(Defence.CPU) && units.time(ticks).compareTo(limits.cpu()) > 0) {
            return end(ProcessEnd.CPU_LIMIT, "more than " + seconds(limits.cpu()) + " of processor time");
        }
        if (defences.has(Defence.MEMORY) && bytes > limits.memoryBytes()) {
            return end(ProcessEnd.MEMORY_LIMIT, "more than " + limits.memoryBytes() / MEBI + " MiB of memory");
        }
        if (defences.has(Defence.TASKS) && tasks > limits.tasks()) {
            return end(ProcessEnd.TASK_LIMIT, "more than " + limits.tasks() + " threads in all processes");
        }
        return false;
    }

    private void flooded() {
        if (!defences.has(Defence.OUTPUT)) {
            return;
        }
        end(ProcessEnd.OUTPUT_LIMIT, "more than " + limits.outputBytes() / 1024 + " KiB of output");
    }

    private boolean end(ProcessEnd end, String detail) {
        killed = true;
        synchronized (firstOnly) {
            broken = broken.end.isPresent() ? broken : new Broken(Optional.of(end), detail);
        }
        kill();
        return true;
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }

    /** Kills again and again: a tree that forks may be faster than one look. */
    private void kill() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        if (process.isAlive()) {
            killed = true;
            process.destroyForcibly();
        }
        while (defences.has(Defence.SWEEP) && killRound() && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(KILL_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean killRound() {
        boolean anyAlive = false;
        for (ProcStat victim : tree.look()) {
            if (victim.isAlive()) {
                anyAlive = true;
                tree.kill(victim);
            }
        }
        return anyAlive;
    }

    /** What remains to be done when the tree is gone. */
    interface CleanUp {
        void run(Set<Long> pids);
    }

    private record Broken(Optional<ProcessEnd> end, String detail) {}
}
