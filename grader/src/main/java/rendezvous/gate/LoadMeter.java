package rendezvous.gate;

import rendezvous.model.MachineLoad;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.ProcessorTimes;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Measures what the machine does while a call is about time. Counts from when it is made. */
final class LoadMeter {

    /** A thread that ends takes its counters with it: they are read that often. */
    private static final Duration SAMPLE = Duration.ofMillis(20);

    private final ProcessTree tree;
    private final Supplier<Duration> siblings;
    private final ProcessorTimes before;
    private final Duration siblingsBefore;
    private final Wanted wanted;
    private final boolean kernelTells;
    private long awayNanos;
    private long graderWaited;
    private long lastTurn;
    private long lastSample;

    /** @param siblings what other trees of the same submission have used so far: it can't excuse itself by them */
    LoadMeter(ProcessTree tree, Supplier<Duration> siblings, long now) {
        this.tree = tree;
        this.siblings = siblings;
        this.before = tree.processorTimes();
        this.siblingsBefore = siblings.get();
        Map<Long, Scheduled> scheduled = tree.scheduled();
        this.kernelTells = !scheduled.isEmpty();
        this.wanted = new Wanted(scheduled);
        this.graderWaited = graderWaited();
        this.lastTurn = now;
        this.lastSample = now;
    }

    /**
     * One turn of the gate is over. If something came in, or something was due, the program may have waited for a gate
     * that was late, and for its answers. Else nobody missed it, unless it was stopped as a whole: then the program was
     * stopped, too.
     *
     * @param pause how long it meant to wait
     * @param woke when it had waited
     * @param now when it had done what was to be done
     */
    void turn(Duration pause, boolean eventful, long woke, long now) {
        long late = Math.max(0, woke - lastTurn - pause.toNanos());
        long waited = graderWaited();
        awayNanos += eventful ? late + now - woke : Math.max(0, late - (waited - graderWaited));
        graderWaited = waited;
        lastTurn = now;
        if (now - lastSample >= SAMPLE.toNanos()) {
            sample(now);
        }
    }

    private void sample(long now) {
        wanted.look(tree.scheduled(), now - lastSample);
        lastSample = now;
    }

    MachineLoad load(long at) {
        sample(at);
        ProcessorTimes now = tree.processorTimes();
        long machine = now.machine().minus(before.machine()).toNanos();
        long own = now.tree().minus(before.tree()).toNanos();
        long grader = now.grader().minus(before.grader()).toNanos();
        long others =
                machine - own - grader - siblings.get().minus(siblingsBefore).toNanos();
        return new MachineLoad(tree.processors(), Math.max(0, others), kernelTells ? wanted.nanos() : -1, awayNanos);
    }

    private long graderWaited() {
        return tree.schedulingOfThisThread().map(Scheduled::waitedNanos).orElse(0L);
    }
}
