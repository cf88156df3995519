package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;

/** Why an event loop doesn't wait for everything at the same time. */
final class AsyncioDiagnosis extends Diagnosis {

    AsyncioDiagnosis() {
        super(Model.ASYNCIO);
    }

    @Override
    Words words(Played played, String kind, List<ThreadPicture> threads) {
        return anyBlocking(played.requests(kind)) ? blocking(threads) : Words.of(Advice.AWAITS_ONE_BY_ONE);
    }

    /** For reads that block: on the loop's thread, or on others. */
    static Words blocking(List<ThreadPicture> threads) {
        List<StackLine> frames = threads.stream()
                .filter(Pictures::isHeld)
                .flatMap(thread -> thread.stack().stream())
                .toList();
        if (Frames.containsType(frames, "CompletableFuture$AsyncSupply")) {
            return Words.of(Advice.USED_SUPPLY_ASYNC);
        }
        boolean callerIsHeld = Pictures.caller(threads).filter(Pictures::isHeld).isPresent();
        return Words.of(callerIsHeld ? Advice.BLOCKS_THE_LOOP : Advice.BLOCKING_READ_ON_OTHER_THREADS);
    }
}
