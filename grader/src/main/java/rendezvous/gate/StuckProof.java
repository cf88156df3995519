package rendezvous.gate;

import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.Proof;
import rendezvous.model.StackLine;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.ProcessTree.SystemCall;
import rendezvous.sandbox.ProcessTree.TaskInfo;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a process tree can move without the gate.
 *
 * <p>It is proved that it can't (grade A) if every task of every process is asleep, no Java thread ran while the dumps
 * were taken (the kernel counts each switch to a thread), and each Java thread is held by the gate or waits, without a
 * time limit, for another thread, process or pipe. If some thread waits with a time limit, two equal pictures 1.5 s
 * apart without processor use say so with grade B. Of a tree whose threads all stand where some
 * stood before in such a pair it is known how they wait, and 0.3 s are enough.
 */
final class StuckProof {

    private static final String ASLEEP = "SZ";

    /** Who was stopped by a signal gives no dump, but wants no processor either. */
    private static final String ASLEEP_OR_STOPPED = ASLEEP + "Tt";

    private static final Duration IDLE = Duration.ofMillis(1500);

    /** For a picture of threads that stood like this for {@link #IDLE} before. */
    private static final Duration IDLE_AGAIN = Duration.ofMillis(300);

    /** Processor time that a tree may use between two equal pictures and still be called idle; a dump needs some, too. */
    private static final double IDLE_CPU_MILLIS = 75;

    private static final long IDLE_CPU_TICKS = 2;

    private final ProcessTree tree;
    private final JvmDumper dumper;
    private final LongSupplier clock;
    private final SystemCalls systemCalls = SystemCalls.ofThisMachine();
    private final Set<String> captured;
    private final Set<Object> standsIdle;
    private Optional<Idle> idle = Optional.empty();

    /**
     * Begins one.
     *
     * @param standsIdle how the threads of idle trees stood so far; this proof adds to it
     */
    StuckProof(ProcessTree tree, JvmDumper dumper, LongSupplier clock, Set<Object> standsIdle) {
        this.tree = tree;
        this.dumper = dumper;
        this.clock = clock;
        this.standsIdle = standsIdle;
        this.captured = captured(tree);
    }

    /** The pipes into which the first process of the tree writes: the grader reads them. */
    private static Set<String> captured(ProcessTree tree) {
        List<ProcessInfo> processes = tree.processes();
        Set<Long> pids = processes.stream().map(ProcessInfo::pid).collect(Collectors.toSet());
        return processes.stream()
                .filter(process -> !pids.contains(process.parent()))
                .flatMap(process -> Stream.of(1L, 2L).map(number -> tree.descriptor(process.pid(), number)))
                .flatMap(Optional::stream)
                .filter(name -> name.startsWith("pipe:"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The gate's own view, so that a proof can see that nothing came in meanwhile. */
    interface Arrivals {
        /** Takes in all that has been sent so far. */
        void drain();

        /** Everything that ever came in; grows with each byte. */
        long count();

        /** What is held now. */
        List<HeldRequest> held();
    }

    /**
     * What a look at the tree says.
     *
     * @param proof why it can't move; empty if it can, or may
     * @param picture the dumps behind it; empty if none were taken
     * @param asleep whether no task of it wanted the processor
     */
    record Answer(Optional<Proof> proof, Optional<TreePicture> picture, boolean asleep) {
        static final Answer RUNNING = new Answer(Optional.empty(), Optional.empty(), false);
        static final Answer MAY_MOVE = new Answer(Optional.empty(), Optional.empty(), true);
    }

    private enum Wait {
        GATE,
        ENDLESS,
        TIMED,
        MOVING
    }

    private record Idle(
            long sinceNanos, long arrivals, List<Object> signature, Duration enough, double cpuMillis, long cpuTicks) {

        boolean hasLasted(long now) {
            return now - sinceNanos >= enough.toNanos();
        }
    }

    /**
     * Looks once. Takes up to some tens of milliseconds for each JVM of the tree.
     *
     * @param before the tree as it is now
     */
    Answer look(Arrivals arrivals, List<ProcessInfo> before) {
        if (before.isEmpty() || !allAreIn(ASLEEP, before)) {
            return !before.isEmpty() && allAreIn(ASLEEP_OR_STOPPED, before) ? Answer.MAY_MOVE : Answer.RUNNING;
        }
        if (tooEarlyToLookAgain(arrivals)) {
            return Answer.MAY_MOVE;
        }
        long count = arrivals.count();
        Map<Long, Long> switches = switches(before);
        TreePicture picture = TreePicture.take(before, dumper);
        arrivals.drain();
        if (arrivals.count() != count || !stoodStill(before, picture, switches)) {
            return Answer.MAY_MOVE;
        }
        Wait longest = weakestWait(picture, arrivals.held());
        return switch (longest) {
            case GATE, ENDLESS -> new Answer(Optional.of(Proof.STUCK), Optional.of(picture), true);
            case TIMED -> idleSince(picture, count);
            case MOVING -> Answer.MAY_MOVE;
        };
    }

    private boolean tooEarlyToLookAgain(Arrivals arrivals) {
        return idle.isPresent()
                && idle.get().arrivals() == arrivals.count()
                && !idle.get().hasLasted(clock.getAsLong());
    }

    private Answer idleSince(TreePicture picture, long arrivals) {
        List<Object> signature = signature(picture);
        List<Object> stands = stands(picture);
        Duration enough = standsIdle.containsAll(stands) ? IDLE_AGAIN : IDLE;
        double cpuMillis = cpuMillis(picture);
        long cpuTicks =
                picture.others().stream().mapToLong(ProcessInfo::cpuTicks).sum();
        Idle now = new Idle(clock.getAsLong(), arrivals, signature, enough, cpuMillis, cpuTicks);
        if (idle.isPresent() && isSame(idle.get(), now)) {
            standsIdle.addAll(stands);
            return new Answer(Optional.of(Proof.IDLE), Optional.of(picture), true);
        }
        idle = Optional.of(now);
        return Answer.MAY_MOVE;
    }

    private static boolean isSame(Idle earlier, Idle now) {
        return earlier.arrivals() == now.arrivals()
                && earlier.signature().equals(now.signature())
                && earlier.hasLasted(now.sinceNanos())
                && now.cpuMillis() - earlier.cpuMillis() <= IDLE_CPU_MILLIS
                && now.cpuTicks() - earlier.cpuTicks() <= IDLE_CPU_TICKS;
    }

    private static boolean allAreIn(String states, List<ProcessInfo> processes) {
        return processes.stream()
                .flatMap(process -> process.tasks().stream())
                .allMatch(task -> states.indexOf(task.state()) >= 0);
    }

    private Map<Long, Long> switches(List<ProcessInfo> processes) {
        Map<Long, Long> switches = new HashMap<>();
        for (ProcessInfo process : processes) {
            for (TaskInfo task : process.tasks()) {
                tree.switches(process.pid(), task.tid()).ifPresent(count -> switches.put(task.tid(), count));
            }
        }
        return switches;
    }

    /** Whether the same processes are there, asleep, and none of their Java threads ran since the first count. */
    private boolean stoodStill(List<ProcessInfo> before, TreePicture picture, Map<Long, Long> switches) {
        List<ProcessInfo> after = tree.processes();
        boolean sameProcesses = after.stream()
                .map(ProcessInfo::pid)
                .toList()
                .equals(before.stream().map(ProcessInfo::pid).toList());
        return sameProcesses
                && allAreIn(ASLEEP, after)
                && picture.jvms().stream()
                        .allMatch(jvm -> jvm.dump().threads().stream()
                                .allMatch(thread -> didNotRun(jvm.process(), thread, switches)));
    }

    private boolean didNotRun(ProcessInfo process, JavaThread thread, Map<Long, Long> switches) {
        return outerTid(process, thread.tid())
                .map(tid -> OptionalLong.of(switches.getOrDefault(tid, -1L)).equals(tree.switches(process.pid(), tid)))
                .orElse(thread.tid() == 0);
    }

    private static Optional<Long> outerTid(ProcessInfo process, long innerTid) {
        return process.tasks().stream()
                .filter(task -> task.innerTid() == innerTid)
                .map(TaskInfo::tid)
                .findFirst();
    }

    /** The wait from which the tree could get out most easily. */
    private Wait weakestWait(TreePicture picture, List<HeldRequest> held) {
        Wait weakest = Wait.GATE;
        long gated = 0;
        for (TreePicture.Jvm jvm : picture.jvms()) {
            weakest = jvm.isComingOrGoing() ? Wait.MOVING : weakest;
            for (JavaThread thread : jvm.dump().threads()) {
                Wait wait = waitOf(jvm.process(), thread, held);
                gated += wait == Wait.GATE ? 1 : 0;
                weakest = wait.compareTo(weakest) > 0 ? wait : weakest;
            }
        }
        for (ProcessInfo other : picture.others()) {
            Wait wait = waitOf(other);
            weakest = wait.compareTo(weakest) > 0 ? wait : weakest;
        }
        boolean allHeldAreSeen =
                held.stream().filter(HeldRequest::blocksAThread).count() == gated;
        return allHeldAreSeen ? weakest : Wait.MOVING;
    }

    private Wait waitOf(ProcessInfo process, JavaThread thread, List<HeldRequest> held) {
        if (TreePicture.isOfTheJvm(thread)) {
            return Wait.ENDLESS;
        }
        if (held.stream().anyMatch(request -> TreePicture.isHeldBy(request, process.innerPid(), thread))) {
            return Wait.GATE;
        }
        return switch (thread.state()) {
            case "WAITING", "BLOCKED" -> Wait.ENDLESS;
            case "TIMED_WAITING" -> isIdlePoolThread(thread) ? Wait.ENDLESS : Wait.TIMED;
            default -> nativeWait(process, thread);
        };
    }

    /** A thread that the dump calls runnable may wait in the kernel: for a pipe, a process, a selector. */
    private Wait nativeWait(ProcessInfo process, JavaThread thread) {
        return outerTid(process, thread.tid())
                .map(tid -> nativeWait(process, tree.systemCall(process.pid(), tid)))
                .orElse(Wait.TIMED);
    }

    private Wait nativeWait(ProcessInfo process, Optional<SystemCall> call) {
        if (writesToTheGrader(process, call)) {
            return Wait.MOVING;
        }
        return systemCalls.waitsForEver(call) ? Wait.ENDLESS : Wait.TIMED;
    }

    /** Who waits until the grader has taken its output in will move on, however full the pipe is now. */
    private boolean writesToTheGrader(ProcessInfo process, Optional<SystemCall> call) {
        OptionalLong descriptor = systemCalls.writesTo(call);
        return descriptor.isPresent()
                && tree.descriptor(process.pid(), descriptor.getAsLong())
                        .filter(captured::contains)
                        .isPresent();
    }

    /**
     * A pool's thread that waits for work with a limit only to end itself: when it wakes up, nothing moves. The queue
     * of a scheduled pool is different: there a limit means that work is due.
     */
    private static boolean isIdlePoolThread(JavaThread thread) {
        boolean due = thread.stack().stream().anyMatch(line -> line.type().contains("DelayedWorkQueue"));
        return !due
                && thread.stack().stream()
                        .anyMatch(line -> isFrame(line, "java.util.concurrent.ThreadPoolExecutor", "getTask")
                                || isFrame(line, "java.util.concurrent.ForkJoinPool", "awaitWork"));
    }

    private static boolean isFrame(StackLine line, String type, String method) {
        return line.type().equals(type) && line.method().equals(method);
    }

    /** A process that can't be dumped: still starting, or no JVM. */
    private Wait waitOf(ProcessInfo process) {
        if (process.command().equals("java")) {
            return Wait.MOVING;
        }
        return process.tasks().stream()
                .filter(task -> task.state() != 'Z')
                .map(task -> nativeWait(process, tree.systemCall(process.pid(), task.tid())))
                .max(Comparator.naturalOrder())
                .orElse(Wait.ENDLESS);
    }

    private static List<Object> signature(TreePicture picture) {
        List<Object> threads = picture.jvms().stream()
                .flatMap(jvm -> threadsOfTheProgram(jvm).map(thread ->
                        (Object) List.of(jvm.process().pid(), thread.tid(), thread.state(), thread.stack())))
                .toList();
        List<Long> pids = picture.others().stream().map(ProcessInfo::pid).toList();
        return List.of(threads, pids);
    }

    /** Where the threads stand, whoever they are. */
    private static List<Object> stands(TreePicture picture) {
        return Stream.concat(
                        picture.jvms().stream()
                                .flatMap(StuckProof::threadsOfTheProgram)
                                .map(thread -> (Object) List.of(thread.state(), thread.stack())),
                        picture.others().stream().map(ProcessInfo::command))
                .toList();
    }

    private static Stream<JavaThread> threadsOfTheProgram(TreePicture.Jvm jvm) {
        return jvm.dump().threads().stream().filter(thread -> !TreePicture.isOfTheJvm(thread));
    }

    private static double cpuMillis(TreePicture picture) {
        return picture.jvms().stream()
                .flatMap(jvm -> jvm.dump().threads().stream())
                .mapToDouble(JavaThread::cpuMillis)
                .sum();
    }
}
