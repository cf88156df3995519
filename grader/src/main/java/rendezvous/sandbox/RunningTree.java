package rendezvous.sandbox;

import rendezvous.model.ProcessEnd;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** A tree that was started, and the watchdog that ends it when it uses too much. */
final class RunningTree implements SandboxedProcess {

    /** A tree may grow as fast as it can in such a time before anybody stops it. */
    private static final Duration LOOK = Duration.ofMillis(20);

    /** The same where the kernel stops it at once. Half of what a look costs is the list of all processes. */
    private static final Duration LOOK_BESIDE_THE_KERNEL = Duration.ofMillis(100);

    /** So often the watchdog looks at all processes, not only at those that may be of the tree. */
    private static final Duration WHOLE_LOOK = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(1);
    private static final long KILL_PAUSE_MILLIS = 2;

    private final Process process;
    private final LiveTree tree;
    private final Guard guard;
    private final CleanUp cleanUp;
    private final OutputCapture output;
    private final Broken blind = new Broken(ProcessEnd.GRADER_FAULT, "the watchdog of its limits failed");
    private final Object firstOnly = new Object();
    private final Thread watchdog = new Thread(this::watch, "sandbox-watchdog");
    private final Thread atExit = new Thread(this::close, "sandbox-at-exit");
    private volatile Optional<Broken> broken = Optional.empty();
    private volatile boolean killed;
    private boolean closed;

    private RunningTree(Process process, LiveTree tree, Guard guard, CleanUp cleanUp) {
        this.process = process;
        this.tree = tree;
        this.guard = guard;
        this.cleanUp = cleanUp;
        this.output = new OutputCapture(process.getInputStream(), guard.outputBytes(), this::flooded);
    }

    /**
     * Starts a program with nothing on its standard input.
     *
     * @param treeOf finds the tree of the process with this number
     */
    static RunningTree start(ProcessBuilder builder, LongFunction<LiveTree> treeOf, Guard guard, CleanUp cleanUp)
            throws IOException {
        builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = Launcher.launch(builder);
        RunningTree running = new RunningTree(process, treeOf.apply(process.pid()), guard, cleanUp);
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
        if (broken.isEmpty() && !killed && !process.isAlive()) {
            guard.aftermath().ifPresent(this::end); // it may have ended of it faster than anybody looked
        }
        return broken.map(Broken::end);
    }

    @Override
    public String limitDetail() {
        return broken.map(Broken::detail).orElse("");
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
        return new Usage(guard.processorTime(), tree.jvms());
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
        guard.lookAtTheEnd();
        guard.group().close();
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
        Duration pause = guard.hasHelpOfTheKernel() ? LOOK_BESIDE_THE_KERNEL : LOOK;
        long looks = WHOLE_LOOK.dividedBy(pause);
        try {
            for (long i = 0; broken.isEmpty() && !breaksLimit(i % looks == 0); i++) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } catch (RuntimeException | Error e) {
            // Whatever it is, the grader's own lack of memory included: without a watchdog nothing would bound the
            // tree.
            if (!Thread.currentThread().isInterrupted()) {
                end(blind);
            }
        }
    }

    private boolean breaksLimit(boolean whole) {
        Optional<Broken> found = guard.look(process.pid(), whole ? tree.look() : tree.glance());
        found.ifPresent(this::end);
        return found.isPresent();
    }

    private void flooded() {
        if (guard.has(Defence.OUTPUT)) {
            end(guard.broken(ProcessEnd.OUTPUT_LIMIT));
        }
    }

    private void end(Broken limit) {
        killed = true;
        synchronized (firstOnly) {
            broken = broken.isPresent() ? broken : Optional.of(limit);
        }
        kill();
    }

    /** Kills again and again: a tree that forks may be faster than one look. */
    private void kill() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        if (process.isAlive()) {
            killed = true;
            process.destroyForcibly();
        }
        while (guard.has(Defence.SWEEP) && killRound() && System.nanoTime() < deadline) {
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
        guard.group().kill();
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
}
