package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for the reason why too few reads were in flight. */
final class Diagnosis {

    private static final String LOCKS = "java.util.concurrent.locks.";

    private final GatedRun run;
    private final int wanted;
    private final Plateau low;
    private final ThreadPicture caller;

    private Diagnosis(GatedRun run, int wanted, Plateau low) {
        this.run = run;
        this.wanted = wanted;
        this.low = low;
        this.caller = picture(Call.THREAD);
    }

    /**
     * Explains a run with too few reads in flight.
     *
     * @param run a run
     * @param wanted how many there should have been
     * @return the reason
     */
    static Reason of(GatedRun run, int wanted) {
        return Endings.complaintOfLoop(run).orElseGet(() -> atTheGate(run, wanted));
    }

    private static Reason atTheGate(GatedRun run, int wanted) {
        return run.plateaus().stream()
                .filter(plateau -> plateau.held().size() < wanted)
                .findFirst()
                .map(low -> new Diagnosis(run, wanted, low).reason())
                .orElseGet(() -> Endings.reason(run)
                        .orElse(new Reason(
                                Sentences.readNothing(
                                        run.model().equals("multiprocessing") ? "The pool" : "Your program"),
                                Optional.empty(),
                                Advice.NEVER_READ)));
    }

    private Reason reason() {
        return switch (run.model()) {
            case "threading" -> threading();
            case "multiprocessing" -> multiprocessing();
            default -> asyncio();
        };
    }

    private Reason threading() {
        Optional<ThreadPicture> locked = waitingForLock();
        if (locked.isPresent()) {
            return reason(locked.get(), Advice.ONE_LOCK_FOR_ALL);
        }
        Optional<ThreadPicture> pooled = low.threads().stream()
                .filter(thread -> readers().contains(thread.name()) && isOfForkJoinPool(thread))
                .findFirst();
        if (pooled.isPresent()) {
            boolean stream = low.threads().stream()
                    .flatMap(thread -> thread.stack().stream())
                    .anyMatch(Diagnosis::isTaskOfStream);
            return reason(pooled.get(), stream ? Advice.USED_A_PARALLEL_STREAM : Advice.USED_THE_COMMON_POOL);
        }
        if (readers().contains(Call.THREAD)) {
            return calledRun()
                    .map(frame -> new Reason(observed(), Optional.of(frame), Advice.CALLED_RUN))
                    .orElseGet(() -> reason(caller, Advice.ONE_AFTER_THE_OTHER));
        }
        if (caller.waitsIn("java.lang.Thread", "join")) {
            return reason(caller, Advice.JOINED_IN_THE_START_LOOP);
        }
        boolean awaitsResult = caller.waitsIn("java.util.concurrent.FutureTask", "get")
                || caller.waitsIn("java.util.concurrent.CompletableFuture", "get", "join");
        boolean otherThreads =
                run.reads().stream().map(Request::thread).distinct().count() > run.peak();
        return reason(caller, awaitsResult && otherThreads ? Advice.GET_RIGHT_AFTER_SUBMIT : Advice.POOL_TOO_SMALL);
    }

    private Reason multiprocessing() {
        Optional<Request> inMain =
                low.held().stream().filter(Request::inMainProcess).findFirst();
        if (inMain.isPresent()) {
            return reason(picture(inMain.get().thread()), Advice.READS_IN_THE_MAIN_PROCESS);
        }
        boolean oneByOne = run.peak() == 1
                && run.reads().stream().map(Request::pid).distinct().count() > 1;
        return reason(caller, oneByOne ? Advice.WAITS_FOR_EACH_WORKER : Advice.TOO_FEW_PROCESSES);
    }

    private Reason asyncio() {
        Optional<Request> blocking =
                low.held().stream().filter(Request::blocking).findFirst();
        if (blocking.isPresent()) {
            boolean onLoop = blocking.get().thread().equals(Call.THREAD);
            ThreadPicture reader = picture(blocking.get().thread());
            boolean supplied = reader.stack().stream()
                    .anyMatch(frame -> frame.getClassName().contains("CompletableFuture$AsyncSupply"));
            if (supplied) {
                return reason(reader, Advice.USED_SUPPLY_ASYNC);
            }
            return reason(reader, onLoop ? Advice.BLOCKS_THE_LOOP : Advice.BLOCKING_READ_ON_OTHER_THREADS);
        }
        boolean asleep = caller.waitsIn("java.lang.Thread", "sleep");
        return reason(caller, asleep ? Advice.BLOCKS_THE_LOOP : Advice.AWAITS_ONE_BY_ONE);
    }

    private Reason reason(ThreadPicture thread, Advice advice) {
        return new Reason(observed(), thread.studentFrame(), advice);
    }

    private String observed() {
        boolean workers = run.model().equals("multiprocessing");
        return (Sentences.inFlight(run.peak(), wanted, "read", workers) + " " + Sentences.callerWasIn(caller.callee()))
                .strip();
    }

    private Optional<ThreadPicture> waitingForLock() {
        return low.threads().stream()
                .filter(thread -> thread.studentFrame().isPresent())
                .filter(thread -> thread.state() == Thread.State.BLOCKED
                        || thread.waitsIn(LOCKS + "ReentrantLock", "lock")
                        || thread.waitsIn("java.util.concurrent.Semaphore", "acquire"))
                .findFirst();
    }

    private static boolean isOfForkJoinPool(ThreadPicture thread) {
        return thread.stack().stream().anyMatch(frame -> frame.getClassName().contains("ForkJoin"));
    }

    private static boolean isTaskOfStream(StackTraceElement frame) {
        return frame.getClassName().startsWith("java.util.stream.")
                && frame.getClassName().endsWith("Task");
    }

    /** The student's line that called a method named run, if it was not a new thread that called it. */
    private Optional<StackTraceElement> calledRun() {
        List<StackTraceElement> stack = caller.stack();
        return IntStream.range(1, stack.size())
                .filter(i -> stack.get(i - 1).getMethodName().equals("run"))
                .mapToObj(stack::get)
                .filter(ThreadPicture::isStudents)
                .findFirst();
    }

    private List<String> readers() {
        return low.held().stream().map(Request::thread).distinct().toList();
    }

    private ThreadPicture picture(String thread) {
        return low.threads().stream()
                .filter(picture -> picture.name().equals(thread))
                .findFirst()
                .orElse(new ThreadPicture(thread, Thread.State.TERMINATED, List.of()));
    }
}
