package rendezvous.gate;

import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a program waits while everything that it asked for is held. */
final class Waiting {

    /** The driver's frames stand below the student's on the thread that made the call. */
    private static final String DRIVER = "rendezvous.driver.";

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int MOST_GLANCES = 10;

    /** Far more than a thread needs on its way to where it waits. */
    private static final double SPUN_MILLIS = 100;

    /** Longer than the two seconds that a file takes outside of the grader, and that many a limit is made for. */
    private static final Duration LONG = Duration.ofMillis(2500);

    private final GateSession session;

    Waiting(GateSession session) {
        this.session = session;
    }

    /**
     * Finds the threads that ask again and again in place of waiting: seen running at each glance, and it was they who
     * used the processor. On a busy machine they get less of it, so that more glances are needed.
     *
     * @param first the first glance
     * @return their numbers inside the sandbox
     */
    List<Long> spinning(TreePicture first) throws IOException {
        Map<Long, Double> suspects = running(first);
        Set<Long> spinning = new TreeSet<>();
        for (int i = 0; i < MOST_GLANCES && !suspects.isEmpty(); i++) {
            session.pumpFor(GLANCE);
            Map<Long, Double> now = running(session.takePicture());
            suspects.keySet().retainAll(now.keySet());
            suspects.forEach((thread, millis) -> {
                if (now.getOrDefault(thread, 0.0) - millis >= SPUN_MILLIS) {
                    spinning.add(thread);
                }
            });
            suspects.keySet().removeAll(spinning);
        }
        return List.copyOf(spinning);
    }

    /** If the thread that made the call waits with a time limit, waits with it until it gives up, or for long. */
    void seeWhetherItGivesUp(TreePicture picture) throws IOException {
        DriverLink driver = session.driver();
        boolean limited = picture.jvms().stream()
                .filter(jvm -> jvm.process().innerPid() == driver.pid())
                .flatMap(jvm -> jvm.dump().threads().stream())
                .filter(thread -> thread.state().equals("TIMED_WAITING"))
                .anyMatch(thread ->
                        thread.stack().stream().anyMatch(line -> line.type().startsWith(DRIVER)));
        if (limited) {
            session.pumpUntil(LONG, driver::isFinished);
        }
    }

    /** The threads of the program that run just now, and the processor time that each has used so far. */
    private static Map<Long, Double> running(TreePicture picture) {
        Map<Long, Double> running = new HashMap<>();
        for (TreePicture.Jvm jvm : picture.jvms()) {
            for (JavaThread thread : jvm.dump().threads()) {
                if (!TreePicture.isOfTheJvm(thread)
                        && thread.state().equals("RUNNABLE")
                        && wantsAProcessor(jvm.process(), thread)) {
                    running.put(thread.tid(), thread.cpuMillis());
                }
            }
        }
        return running;
    }

    private static boolean wantsAProcessor(ProcessInfo process, JavaThread thread) {
        return process.tasks().stream().anyMatch(task -> task.innerTid() == thread.tid() && task.state() == 'R');
    }
}
