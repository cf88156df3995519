package rendezvous.gate;

import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.ThreadPicture;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Thread dumps of all JVMs of a tree, taken one after the other.
 *
 * @param jvms the processes that answered
 * @param others live processes that are no JVM, or one that can't be asked yet
 */
record TreePicture(List<Jvm> jvms, List<ProcessInfo> others) {

    private static final String LAUNCHER = "java";
    private static final String CLIENT = "concurrency.kit.GateClient";
    private static final String LOOP = "concurrency.kit.SingleThreadLoop";
    private static final String CARRIER = "java.util.concurrent.ForkJoinWorkerThread";
    private static final String POLLER = "sun.nio.ch.Poller";
    private static final String REFERENCE_HANDLER = "java.lang.ref.Reference$ReferenceHandler";
    private static final String FINALIZER = "java.lang.ref.Finalizer$FinalizerThread";
    private static final String CLEANER = "jdk.internal.ref.CleanerImpl";

    TreePicture {
        jvms = List.copyOf(jvms);
        others = List.copyOf(others);
    }

    /** One JVM and its threads. */
    record Jvm(ProcessInfo process, ThreadDump dump) {

        /** Without a thread of the program that keeps it alive, a JVM is just starting, or already ending. */
        boolean isComingOrGoing() {
            return dump.threads().stream().allMatch(thread -> thread.daemon() || isOfTheJvm(thread));
        }
    }

    static TreePicture take(List<ProcessInfo> processes, JvmDumper dumper) {
        List<Jvm> jvms = new ArrayList<>();
        List<ProcessInfo> others = new ArrayList<>();
        for (ProcessInfo process : processes) {
            Optional<ThreadDump> dump = dumper.dump(process);
            dump.ifPresentOrElse(found -> jvms.add(new Jvm(process, found)), () -> others.add(process));
        }
        return new TreePicture(jvms, others);
    }

    /** Whether a thread belongs to the JVM itself: every Java program has it, and it never moves the program on. */
    static boolean isOfTheJvm(JavaThread thread) {
        String outermost = thread.stack().get(thread.stack().size() - 1).type();
        return outermost.equals(REFERENCE_HANDLER)
                || outermost.equals(FINALIZER)
                || thread.stack().stream().anyMatch(line -> line.type().equals(CLEANER));
    }

    /** Whether a thread waits for the gate's answer. */
    static boolean asks(JavaThread thread) {
        return thread.standsIn(CLIENT, "ask");
    }

    /**
     * What is equal in two pictures if no thread of the program did anything in between. One that waits for a monitor
     * uses a little processor time all the same: HotSpot lets it look now and then whether the monitor is free.
     */
    List<Object> standstill() {
        List<Object> seen = new ArrayList<>();
        for (Jvm jvm : jvms) {
            seen.add(jvm.process().pid());
            for (JavaThread thread : jvm.dump().threads()) {
                if (!isOfTheJvm(thread)) {
                    boolean looksNowAndThen = thread.state().equals("BLOCKED");
                    double cpuMillis = looksNowAndThen ? 0 : thread.cpuMillis();
                    seen.add(List.of(thread.tid(), thread.state(), thread.stack(), cpuMillis));
                }
            }
        }
        others.forEach(other -> seen.add(other.pid()));
        return seen;
    }

    /** The threads for people and judges; those of the JVM itself are left out. */
    List<ThreadPicture> threads(List<HeldRequest> held, long mainPid) {
        List<ThreadPicture> pictures = new ArrayList<>();
        for (Jvm jvm : jvms) {
            for (JavaThread thread : jvm.dump().threads()) {
                if (!isOfTheJvm(thread)) {
                    pictures.add(picture(jvm.process().innerPid(), thread, held, mainPid));
                }
            }
        }
        return pictures;
    }

    private static ThreadPicture picture(long pid, JavaThread thread, List<HeldRequest> held, long mainPid) {
        int number = held.stream()
                .filter(request -> isHeldBy(request, pid, thread))
                .mapToInt(HeldRequest::number)
                .findFirst()
                .orElse(0);
        return new ThreadPicture(
                pid,
                thread.tid(),
                pid == mainPid,
                thread.name(),
                thread.daemon(),
                thread.state(),
                number,
                thread.stack());
    }

    /** Whether the process that a request names has answered. */
    boolean shows(HeldRequest request) {
        return jvms.stream()
                .anyMatch(jvm -> jvm.process().innerPid() == request.claim().pid());
    }

    /**
     * Whether the thread that a request names is known to be elsewhere. A client sends its request and waits for the
     * answer inside one method, so whoever really asked stands in it. An event loop asks and waits while it runs.
     */
    boolean belies(HeldRequest request) {
        HeldRequest.Claim claim = request.claim();
        boolean isNoJvm = others.stream()
                .anyMatch(other ->
                        other.innerPid() == claim.pid() && !other.command().equals(LAUNCHER));
        return isNoJvm
                || jvms.stream()
                        .filter(jvm -> jvm.process().innerPid() == claim.pid())
                        .findFirst()
                        .filter(jvm -> !mayHaveAsked(claim, jvm.dump().threads()))
                        .isPresent();
    }

    private static boolean mayHaveAsked(HeldRequest.Claim claim, List<JavaThread> threads) {
        Optional<JavaThread> named =
                threads.stream().filter(thread -> thread.tid() == claim.tid()).findFirst();
        if (claim.virtual()) {
            // It isn't in the dump itself. The one that carried it may have ended since, but not without others.
            return named.map(TreePicture::mayCarry)
                    .orElseGet(() -> threads.stream().anyMatch(TreePicture::mayCarry));
        }
        boolean blocks = claim.blocksAThread();
        return named.filter(thread -> blocks ? asks(thread) : mayStandIn(thread, LOOP, "run"))
                .isPresent();
    }

    /** Whether virtual threads may run on it, or wait with its help. */
    private static boolean mayCarry(JavaThread thread) {
        return mayStandIn(thread, CARRIER, "run") || mayStandIn(thread, POLLER, "pollerLoop");
    }

    /** Of a very deep stack the outermost frames are unknown. */
    private static boolean mayStandIn(JavaThread thread, String type, String method) {
        return thread.standsIn(type, method) || !thread.isWhole();
    }

    static boolean isHeldBy(HeldRequest request, long pid, JavaThread thread) {
        return request.blocksAThread()
                && request.claim().pid() == pid
                && request.claim().tid() == thread.tid()
                && thread.standsIn(CLIENT, "awaitAnswer");
    }
}
