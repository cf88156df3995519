package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;

/** Why threads don't run at the same time. */
final class ThreadingDiagnosis extends Diagnosis {

    private static final Words COUNTS_ALONE = new Words(
            "The words of all files are counted on one thread, the main thread, when the others are already done.",
            "Let each thread count the words of the file that it has read.");

    ThreadingDiagnosis() {
        super(Model.THREADING);
    }

    @Override
    Words words(Played played, String kind, List<ThreadPicture> threads) {
        if (threads.stream().anyMatch(Pictures::isInCommonPool)) {
            return commonPool(threads);
        }
        List<StackLine> caller = callerStack(threads);
        if (Pictures.calledRun(caller)) {
            return Words.of(Advice.CALLED_RUN);
        }
        if (threads.stream().anyMatch(Pictures::waitsForLock)) {
            return Words.of(Advice.ONE_LOCK_FOR_ALL);
        }
        if (kind.equals(InputFile.COUNT) && callerCounts(threads)) {
            return COUNTS_ALONE;
        }
        return waiting(played, kind, caller, threads);
    }

    static Words commonPool(List<ThreadPicture> threads) {
        boolean stream =
                threads.stream().flatMap(thread -> thread.stack().stream()).anyMatch(Pictures::isTaskOfStream);
        return Words.of(stream ? Advice.USED_A_PARALLEL_STREAM : Advice.USED_THE_COMMON_POOL);
    }

    private static boolean callerCounts(List<ThreadPicture> threads) {
        return Pictures.caller(threads).filter(Pictures::isHeld).isPresent();
    }

    private static Words waiting(Played played, String kind, List<StackLine> caller, List<ThreadPicture> threads) {
        boolean alone = played.peak(kind) == 1;
        if (alone && Frames.contains(caller, "java.lang.Thread", "join")) {
            return Words.of(Advice.JOINED_IN_THE_START_LOOP);
        }
        if (alone && waitsForOneResult(played, kind, caller)) {
            return Words.of(Advice.GET_RIGHT_AFTER_SUBMIT);
        }
        boolean pool = threads.stream().anyMatch(thread -> Pictures.isHeld(thread) && Pictures.isInPool(thread));
        return Words.of(pool ? Advice.POOL_TOO_SMALL : Advice.ONE_AFTER_THE_OTHER);
    }

    /** A pool of one thread looks the same but for the source, or for a second thread that comes later. */
    private static boolean waitsForOneResult(Played played, String kind, List<StackLine> caller) {
        boolean waitsForFuture = Frames.contains(caller, "java.util.concurrent.FutureTask", "get")
                || Frames.contains(caller, "java.util.concurrent.CompletableFuture", "get")
                || Frames.contains(caller, "java.util.concurrent.CompletableFuture", "join");
        boolean all = caller.stream().anyMatch(frame -> frame.method().startsWith("invokeA"));
        String source = played.frames().source(caller);
        return waitsForFuture
                && !all
                && (source.contains("submit") || source.contains("Async") || !issuedByOneThread(played.requests(kind)));
    }
}
