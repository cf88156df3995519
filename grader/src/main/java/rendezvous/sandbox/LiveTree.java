package rendezvous.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tree below one process, found anew at each look. A process that was in it once stays in it for its whole life,
 * whoever its parent becomes.
 */
final class LiveTree implements ProcessTree {

    private final ProcFs proc;
    private final long root;
    private final Predicate<ProcStat> stray;
    private final Map<Long, Member> members = new HashMap<>();
    private final Set<Long> everSeen = new TreeSet<>();
    private final Set<Long> jvms = new TreeSet<>();
    private final Map<Long, ProcStat> strangers = new HashMap<>();

    /** Who was a stranger at two whole looks: a child that was seen before its parent is none. */
    private final Set<Long> settled = new HashSet<>();

    /** @param stray tells a process of the run from its properties alone, wherever its parents went */
    LiveTree(ProcFs proc, long root, Predicate<ProcStat> stray) {
        this.proc = proc;
        this.root = root;
        this.stray = stray;
        proc.stat(root).ifPresent(stat -> members.put(root, new Member(stat)));
    }

    @Override
    public synchronized List<ProcessInfo> processes() {
        List<ProcessInfo> processes = new ArrayList<>();
        for (ProcStat stat : glance()) {
            Member member = members.get(stat.pid());
            if (member != null && stat.isAlive()) {
                processes.add(member.describe(stat));
            }
        }
        return processes;
    }

    /** Who was never looked at is found by a look at all. */
    @Override
    public synchronized Optional<ProcessInfo> process(long innerPid) {
        return members.values().stream()
                .filter(member -> member.hasInnerPid(innerPid))
                .min(Comparator.comparingLong(member -> member.first.pid()))
                .flatMap(this::describe)
                .or(() -> ProcessTree.super.process(innerPid));
    }

    private Optional<ProcessInfo> describe(Member member) {
        return proc.stat(member.first.pid())
                .filter(stat -> stat.isAlive() && member.first.isSameProcess(stat))
                .map(member::describe);
    }

    @Override
    public Optional<SystemCall> systemCall(long pid, long tid) {
        return proc.systemCall(pid, tid);
    }

    @Override
    public OptionalLong bytesRead(long pid, long tid) {
        return proc.bytesRead(pid, tid);
    }

    @Override
    public OptionalLong bytesRead(long pid) {
        return proc.bytesRead(pid);
    }

    @Override
    public OptionalLong switches(long pid, long tid) {
        return proc.switches(pid, tid);
    }

    @Override
    public Optional<String> descriptor(long pid, long descriptor) {
        return proc.descriptor(pid, descriptor);
    }

    @Override
    public void kill(ProcessInfo victim) {
        look().stream()
                .filter(stat -> stat.pid() == victim.pid() && stat.startTicks() == victim.startTicks())
                .forEach(this::kill);
    }

    @Override
    public ProcessorTimes processorTimes() {
        long ticks = look().stream().mapToLong(ProcStat::cpuTicks).sum();
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new ProcessorTimes(
                proc.units().time(proc.busyTicks()), proc.units().time(ticks), own);
    }

    @Override
    public Map<Long, Scheduled> scheduled() {
        Map<Long, Scheduled> all = new HashMap<>();
        for (ProcStat stat : glance()) {
            for (long tid : proc.tasks(stat.pid())) {
                proc.scheduled(stat.pid(), tid).ifPresent(found -> all.put(tid, found));
            }
        }
        return all;
    }

    @Override
    public Optional<Scheduled> schedulingOfThisThread() {
        return proc.schedulingOfThisThread();
    }

    @Override
    public int processors() {
        return proc.processors();
    }

    /** The tree without its threads, dead members included that nobody has waited for: their time counts. */
    synchronized List<ProcStat> look() {
        List<ProcStat> all = proc.all();
        settled.clear();
        all.stream().filter(this::isStranger).forEach(stat -> settled.add(stat.pid()));
        List<ProcStat> tree = sort(all);
        strangers.keySet().retainAll(numbers(all));
        settled.retainAll(strangers.keySet());
        return tree;
    }

    /**
     * The same at a tenth of the price: who is known for a stranger is not read again. It would miss a process that has
     * the number of a stranger who died since the last whole look; the kernel gives a number away again only when it has
     * given away all others.
     */
    synchronized List<ProcStat> glance() {
        List<ProcStat> others = new ArrayList<>();
        for (long pid : proc.pids()) {
            if (!settled.contains(pid)) {
                proc.stat(pid).ifPresent(others::add);
            }
        }
        return sort(others);
    }

    /** Finds the members of the tree among these; all others are strangers. */
    private List<ProcStat> sort(List<ProcStat> all) {
        List<ProcStat> tree = new ArrayList<>();
        List<ProcStat> rest = new ArrayList<>();
        for (ProcStat stat : all) {
            (isKnown(stat) || isStray(stat) ? tree : rest).add(stat);
        }
        addDescendants(tree, rest);
        members.keySet().retainAll(numbers(tree));
        for (ProcStat stat : tree) {
            strangers.remove(stat.pid());
            members.computeIfAbsent(stat.pid(), pid -> new Member(stat));
            everSeen.add(stat.pid());
            if (stat.command().equals("java")) {
                jvms.add(stat.pid());
            }
        }
        return tree;
    }

    /** The numbers of all processes that ever were in it. */
    synchronized Set<Long> everSeen() {
        return Set.copyOf(everSeen);
    }

    /** How many of them went by the name of Java's launcher. */
    synchronized int jvms() {
        return jvms.size();
    }

    /** Kills this very process, not one that took over its number. */
    void kill(ProcStat victim) {
        ProcessHandle.of(victim.pid())
                .filter(handle ->
                        proc.stat(victim.pid()).filter(victim::isSameProcess).isPresent())
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private boolean isKnown(ProcStat stat) {
        Member member = members.get(stat.pid());
        return member != null && member.first.isSameProcess(stat);
    }

    /** What is no stray is none for ever: the question may cost a file, so it is asked once per process. */
    private boolean isStray(ProcStat stat) {
        if (isStranger(stat)) {
            return false;
        }
        if (stat.pid() != root && stray.test(stat)) {
            return true;
        }
        strangers.put(stat.pid(), stat);
        return false;
    }

    private boolean isStranger(ProcStat stat) {
        ProcStat stranger = strangers.get(stat.pid());
        return stranger != null && stranger.isSameProcess(stat);
    }

    private static void addDescendants(List<ProcStat> tree, List<ProcStat> rest) {
        Set<Long> inside = numbers(tree);
        boolean grown = !rest.isEmpty();
        while (grown) {
            grown = rest.removeIf(stat -> inside.contains(stat.parent()) && inside.add(stat.pid()) && tree.add(stat));
        }
    }

    private static Set<Long> numbers(List<ProcStat> stats) {
        Set<Long> numbers = new HashSet<>();
        for (ProcStat stat : stats) {
            numbers.add(stat.pid());
        }
        return numbers;
    }

    /** What never changes about a process of the tree, so that it is read once. */
    private final class Member {
        private final ProcStat first;
        private final Map<Long, Long> innerTids = new HashMap<>();
        private OptionalLong innerPid = OptionalLong.empty();

        Member(ProcStat first) {
            this.first = first;
        }

        boolean hasInnerPid(long number) {
            return innerPid.equals(OptionalLong.of(number));
        }

        ProcessInfo describe(ProcStat now) {
            if (innerPid.isEmpty()) {
                innerPid = proc.innerPid(now.pid());
            }
            return new ProcessInfo(
                    now.pid(),
                    innerPid.orElse(now.pid()),
                    now.parent(),
                    now.startTicks(),
                    now.command(),
                    now.cpuTicks(),
                    now.residentBytes(),
                    tasks());
        }

        private List<TaskInfo> tasks() {
            List<Long> tids = proc.tasks(first.pid());
            innerTids.keySet().retainAll(tids);
            List<TaskInfo> tasks = new ArrayList<>(tids.size());
            for (long tid : tids) {
                proc.state(first.pid(), tid).ifPresent(state -> tasks.add(new TaskInfo(tid, innerTid(tid), state)));
            }
            return tasks;
        }

        private long innerTid(long tid) {
            return innerTids.computeIfAbsent(
                    tid, number -> proc.innerTid(first.pid(), number).orElse(number));
        }
    }
}
