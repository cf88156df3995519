package rendezvous.bench;

import rendezvous.model.Isolation;
import rendezvous.model.ProcessEnd;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;
import rendezvous.sandbox.SandboxedProcess;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another sandbox that keeps the book of what its trees used. Thread-safe. */
final class MeteredSandbox implements Sandbox {

    private final Sandbox sandbox;
    private final List<Metered> trees = new ArrayList<>();

    MeteredSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What all trees so far have used. */
    synchronized Used used() {
        return trees.stream().map(Metered::used).reduce(Used.NOTHING, Used::plus);
    }

    /** What each of the trees used that were started last under that name, in order. */
    synchronized List<Used> latest(String name, int howMany) {
        List<Used> all = trees.stream()
                .filter(tree -> tree.name.equals(name))
                .map(Metered::used)
                .toList();
        return all.subList(all.size() - howMany, all.size());
    }

    /** The tree that was started last, dead or alive. */
    synchronized Optional<ProcessTree> newestTree() {
        return trees.isEmpty()
                ? Optional.empty()
                : Optional.of(trees.get(trees.size() - 1).tree());
    }

    @Override
    public Isolation isolation() {
        return sandbox.isolation();
    }

    @Override
    public String description() {
        return sandbox.description();
    }

    @Override
    public SandboxedProcess start(SandboxOrder order) throws IOException {
        Metered metered = new Metered(order.name(), sandbox.start(order), System.nanoTime());
        synchronized (this) {
            trees.add(metered);
        }
        return metered;
    }

    /**
     * What one or more trees used.
     *
     * @param wall from their starts to their ends
     * @param processor of all their processes, as far as it was looked at
     * @param jvms how many were started
     */
    record Used(Duration wall, Duration processor, int jvms) {

        static final Used NOTHING = new Used(Duration.ZERO, Duration.ZERO, 0);

        Used plus(Used other) {
            return new Used(wall.plus(other.wall), processor.plus(other.processor), jvms + other.jvms);
        }

        Used minus(Used other) {
            return new Used(wall.minus(other.wall), processor.minus(other.processor), jvms - other.jvms);
        }
    }

    private static final class Metered implements SandboxedProcess {

        private final String name;
        private final SandboxedProcess process;
        private final long startNanos;
        private Duration wall = Duration.ZERO;

        Metered(String name, SandboxedProcess process, long startNanos) {
            this.name = name;
            this.process = process;
            this.startNanos = startNanos;
        }

        synchronized Used used() {
            return new Used(wall, process.usage().processor(), process.usage().jvms());
        }

        @Override
        public ProcessTree tree() {
            return process.tree();
        }

        @Override
        public Optional<ProcessEnd> brokenLimit() {
            return process.brokenLimit();
        }

        @Override
        public String limitDetail() {
            return process.limitDetail();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public Optional<Integer> exitCode() {
            return process.exitCode();
        }

        @Override
        public String output() {
            return process.output();
        }

        @Override
        public Usage usage() {
            return process.usage();
        }

        @Override
        public void close() {
            process.close();
            synchronized (this) {
                wall = wall.isZero() ? Duration.ofNanos(System.nanoTime() - startNanos) : wall;
            }
        }
    }
}
