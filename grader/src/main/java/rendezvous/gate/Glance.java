package rendezvous.gate;

import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which threads of a program did something at an instant.
 *
 * @param runnable by the number inside the sandbox of each thread that waits neither for the gate nor for anything else
 *     that Java knows of, the milliseconds of processor time that it has used so far
 * @param wanting numbers of threads that used a processor or waited for one
 */
record Glance(Map<Long, Double> runnable, Set<Long> wanting) {

    private static final char RUNNING = 'R';

    Glance {
        runnable = Map.copyOf(runnable);
        wanting = Set.copyOf(wanting);
    }

    static Glance of(TreePicture picture) {
        Map<Long, Double> runnable = new HashMap<>();
        for (TreePicture.Jvm jvm : picture.jvms()) {
            for (JavaThread thread : jvm.dump().threads()) {
                if (mayWork(thread)) {
                    runnable.put(thread.tid(), thread.cpuMillis());
                }
            }
        }
        List<ProcessInfo> processes =
                picture.jvms().stream().map(TreePicture.Jvm::process).toList();
        return new Glance(runnable, wanting(processes));
    }

    private static boolean mayWork(JavaThread thread) {
        return thread.state().equals("RUNNABLE") && !TreePicture.isOfTheJvm(thread) && !TreePicture.asks(thread);
    }

    /** Whether some thread waits for nothing that Java knows of, but was not seen at work: it may wait in native code. */
    boolean leavesADoubt() {
        return !wanting.containsAll(runnable.keySet());
    }

    /** The same with what one more look at the kernel found. */
    Glance and(List<ProcessInfo> processes) {
        Set<Long> both = new HashSet<>(wanting);
        both.addAll(wanting(processes));
        return new Glance(runnable, both);
    }

    private static Set<Long> wanting(List<ProcessInfo> processes) {
        Set<Long> wanting = new HashSet<>();
        for (ProcessInfo process : processes) {
            process.tasks().stream()
                    .filter(task -> task.state() == RUNNING)
                    .forEach(task -> wanting.add(task.innerTid()));
        }
        return wanting;
    }
}
