package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Explanation;
import rendezvous.model.Plateau;
import rendezvous.model.ThreadPicture;

import java.util.Optional;

/** Recognises a call that returned while its files were held, since it waits with a time limit. */
final class GivingUp {

    private GivingUp() {}

    /** Why the call returned too early; empty if it didn't, or for another reason. */
    static Optional<Explanation> of(Played played) {
        boolean waited = played.requests(InputFile.READ).allMatch(request -> request.releasedNanos() >= 0);
        if (!played.returned() || waited) {
            return Optional.empty();
        }
        return played.call().plateaus().stream()
                .map(Plateau::threads)
                .flatMap(threads -> Pictures.caller(threads).stream())
                .filter(caller -> caller.state().equals("TIMED_WAITING"))
                .findFirst()
                .map(caller -> explanation(played, caller));
    }

    private static Explanation explanation(Played played, ThreadPicture caller) {
        return Words.of(Advice.GAVE_UP_WAITING)
                .seen(
                        "processFiles returned while files were still in flight."
                                + Sentences.callerWaitsIn(Frames.callee(caller.stack())),
                        played.frames().where(caller.stack()));
    }
}
