package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.model.Request;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;

/** Why worker processes don't work at the same time. */
final class MultiprocessingDiagnosis extends Diagnosis {

    private static final Words COUNTS_IN_MAIN = new Words(
            "The words are counted in the main process, where only one core can be used for each thread that counts.",
            "Let each worker count the words of the files that it has read, and send only the number back.");

    MultiprocessingDiagnosis() {
        super(Model.MULTIPROCESSING);
    }

    @Override
    String reader() {
        return "The pool";
    }

    @Override
    Words words(Played played, String kind, List<ThreadPicture> threads) {
        if (played.requests(kind).anyMatch(Request::inMainProcess)) {
            return kind.equals(InputFile.COUNT) ? COUNTS_IN_MAIN : Words.of(Advice.READS_IN_THE_MAIN_PROCESS);
        }
        if (Pictures.aWorkerWrites(threads)) {
            return Words.of(Advice.PIPE_IS_FULL);
        }
        if (played.peak(kind) > 1) {
            return Words.of(Advice.TOO_FEW_PROCESSES);
        }
        return alone(played, kind, threads);
    }

    private static Words alone(Played played, String kind, List<ThreadPicture> threads) {
        long atOnce = threads.stream()
                .filter(thread -> !thread.inMainProcess())
                .map(ThreadPicture::pid)
                .distinct()
                .count();
        if (atOnce > 1) {
            return Words.of(Advice.HANDS_OUT_ONE_AT_A_TIME);
        }
        long ever = played.requests(kind).map(Request::pid).distinct().count();
        List<StackLine> caller = callerStack(threads);
        return ever > 1 || Frames.callee(caller).endsWith("Process.waitFor")
                ? Words.of(Advice.WAITS_FOR_EACH_WORKER)
                : Words.of(Advice.TOO_FEW_PROCESSES);
    }
}
