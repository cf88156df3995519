package rendezvous.concurrencymodels;

import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;
import java.util.Optional;

/** What the threads of a plateau do. */
final class Pictures {

    private static final String GATE = "concurrency.kit.GateClient";

    private Pictures() {}

    /** The thread on which the student's method was called. */
    static Optional<ThreadPicture> caller(List<ThreadPicture> threads) {
        return threads.stream()
                .filter(ThreadPicture::inMainProcess)
                .filter(thread -> Frames.containsType(thread.stack(), "rendezvous.driver."))
                .filter(thread -> thread.stack().stream().anyMatch(Frames::isStudents))
                .findFirst()
                .or(() -> threads.stream()
                        .filter(thread ->
                                thread.inMainProcess() && thread.name().equals("main"))
                        .findFirst());
    }

    static boolean waitsForLock(ThreadPicture thread) {
        boolean onMonitor = thread.state().equals("BLOCKED");
        boolean onLock = thread.state().equals("WAITING")
                && (Frames.contains(thread.stack(), "java.util.concurrent.locks.ReentrantLock", "lock")
                        || Frames.contains(thread.stack(), "java.util.concurrent.Semaphore", "acquire"));
        return (onMonitor || onLock) && thread.stack().stream().anyMatch(Frames::isStudents);
    }

    /** Whether the common pool or a parallel stream runs this thread's work. */
    static boolean isInCommonPool(ThreadPicture thread) {
        return thread.name().contains("commonPool") || thread.stack().stream().anyMatch(Pictures::isTaskOfStream);
    }

    static boolean isTaskOfStream(StackLine frame) {
        return frame.type().startsWith("java.util.stream.") && frame.type().endsWith("Task");
    }

    /** Whether it is a pool's thread. */
    static boolean isInPool(ThreadPicture thread) {
        return Frames.containsType(thread.stack(), "java.util.concurrent.ThreadPoolExecutor")
                || Frames.containsType(thread.stack(), "java.util.concurrent.ForkJoinPool");
    }

    static boolean isHeld(ThreadPicture thread) {
        return thread.held() > 0 || Frames.contains(thread.stack(), GATE, "awaitAnswer");
    }

    /** Whether the thread's place is no matter of the instant: it doesn't run the student's own code just now. */
    static boolean standsStill(ThreadPicture thread) {
        boolean runsOwnCode =
                !thread.stack().isEmpty() && Frames.isStudents(thread.stack().get(0));
        return !(thread.state().equals("RUNNABLE") && runsOwnCode);
    }

    static boolean isInLoop(ThreadPicture thread) {
        return thread.stack().stream()
                .anyMatch(frame -> frame.type().startsWith("concurrency.kit.")
                        && frame.type().contains("Loop")
                        && frame.method().equals("run"));
    }

    /** Whether a worker process is stuck while it writes its output. */
    static boolean aWorkerWrites(List<ThreadPicture> threads) {
        return threads.stream()
                .filter(thread -> !thread.inMainProcess())
                .anyMatch(thread -> Frames.contains(thread.stack(), "java.io.FileOutputStream", "writeBytes")
                        || Frames.contains(thread.stack(), "java.io.FileOutputStream", "write"));
    }

    /** Whether {@code run} of a thread or task was called like any other method, by the student's own code. */
    static boolean calledRun(List<StackLine> stack) {
        int student = -1;
        for (int i = 0; i < stack.size(); i++) {
            StackLine frame = stack.get(i);
            boolean run = frame.method().equals("run")
                    && (frame.type().equals("java.lang.Thread")
                            || frame.type().equals("java.util.concurrent.FutureTask"));
            boolean byStudent = i + 1 < stack.size() && Frames.isStudents(stack.get(i + 1));
            if (run && byStudent && student >= 0) {
                return true;
            }
            student = Frames.isStudents(frame) ? i : student;
        }
        return false;
    }
}
