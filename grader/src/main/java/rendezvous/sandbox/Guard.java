package rendezvous.sandbox;

import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Knows the limits of one tree, and whether one of them is broken. The kernel's own word comes first, where it keeps
 * limits for a whole tree; the sums over all processes are looked at in any case.
 */
final class Guard {

    private static final long MEBI = 1024 * 1024;

    private final Limits limits;
    private final Ground ground;
    private final ControlGroup group;
    private final Disk disk;
    private volatile Duration used = Duration.ZERO;
    private final long startNanos = System.nanoTime();

    /** Knows how full it is where the tree may write. */
    interface Disk {

        /** Whether the tree of this process has written too much. */
        boolean isFull(long root);

        /** Whether it had written too much when it ended, for what ends before anybody looks. */
        default boolean isFullAtEnd() {
            return false;
        }
    }

    Guard(Limits limits, Ground ground, ControlGroup group, Disk disk) {
        this.limits = limits;
        this.ground = ground;
        this.group = group;
        this.disk = disk;
    }

    ControlGroup group() {
        return group;
    }

    ProcFs proc() {
        return ground.proc();
    }

    boolean has(Defence defence) {
        return ground.has(defence);
    }

    long outputBytes() {
        return limits.outputBytes();
    }

    /** Looks at a tree that lives below this process. */
    Optional<Broken> look(long root, List<ProcStat> now) {
        return kernel().or(() -> time(now)).or(() -> size(now)).or(() -> disk(disk.isFull(root)));
    }

    /** Whether the kernel itself keeps the tree from growing, in size and in number. */
    boolean hasHelpOfTheKernel() {
        return group.limitsGrowth();
    }

    /** Takes in what the kernel has counted of a tree that has ended. */
    void lookAtTheEnd() {
        used = processorTime();
    }

    /** What the tree has used, as far as it is known: the kernel counts all the time, else it is what the last look saw. */
    Duration processorTime() {
        return max(used, group.processorTime());
    }

    /** What is still to be seen of a tree that has ended. */
    Optional<Broken> aftermath() {
        return kernel().or(() -> disk(disk.isFullAtEnd()));
    }

    private Optional<Broken> kernel() {
        return group.broken().map(this::broken);
    }

    private Optional<Broken> disk(boolean full) {
        return full && has(Defence.DISK) ? Optional.of(broken(ProcessEnd.DISK_LIMIT)) : Optional.empty();
    }

    private Optional<Broken> time(List<ProcStat> now) {
        if (has(Defence.WALL) && System.nanoTime() - startNanos > limits.wall().toNanos()) {
            return Optional.of(broken(ProcessEnd.WALL_LIMIT));
        }
        long ticks = now.stream().mapToLong(ProcStat::cpuTicks).sum();
        used = max(processorTime(), ground.proc().units().time(ticks));
        boolean over = used.compareTo(limits.cpu()) > 0;
        return has(Defence.CPU) && over ? Optional.of(broken(ProcessEnd.CPU_LIMIT)) : Optional.empty();
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Optional<Broken> size(List<ProcStat> now) {
        long bytes = now.stream().mapToLong(ProcStat::residentBytes).sum() + swapped(now);
        if (has(Defence.MEMORY) && bytes > limits.memoryBytes()) {
            return Optional.of(broken(ProcessEnd.MEMORY_LIMIT));
        }
        long tasks = now.stream().mapToLong(ProcStat::tasks).sum();
        return has(Defence.TASKS) && tasks > limits.tasks()
                ? Optional.of(broken(ProcessEnd.TASK_LIMIT))
                : Optional.empty();
    }

    private long swapped(List<ProcStat> now) {
        return proc().hasSwap()
                ? now.stream()
                        .mapToLong(stat -> proc().swappedBytes(stat.pid()))
                        .sum()
                : 0;
    }

    /** The words for a limit. */
    Broken broken(ProcessEnd end) {
        String detail = switch (end) {
            case WALL_LIMIT -> "more than " + seconds(limits.wall()) + " from start to end";
            case CPU_LIMIT -> "more than " + seconds(limits.cpu()) + " of processor time";
            case MEMORY_LIMIT -> "more than " + limits.memoryBytes() / MEBI + " MiB of memory";
            case TASK_LIMIT -> "more than " + limits.tasks() + " threads in all processes";
            case DISK_LIMIT -> "more than " + limits.diskBytes() / MEBI + " MiB of files";
            case OUTPUT_LIMIT -> "more than " + limits.outputBytes() / 1024 + " KiB of output";
            default -> "the machine ran out of memory or of tasks before the program's own limit";
        };
        return new Broken(end, detail);
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }
}
