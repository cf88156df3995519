package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Explanation;
import rendezvous.judge.Inconclusive;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.ThreadPicture;

import java.util.Optional;

/** Recognises a call that returned while its files were held, since it waits with a time limit. */
final class GivingUp {

    /** Of the time of the call in which it gave up; the rest is what the call needed before it began to wait. */
    private static final double PART_OF_ITS_LIMIT = 0.5;

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

    /**
     * Refuses to judge what is missing in a call in which nothing was held, if the program gives up after a time and the call
     * took nearly as long: on a machine that is busy the files are late, and whether they are in time is its doing.
     */
    static void requireTime(Played played) {
        boolean late = played.session()
                .call(Runs.MAIN)
                .filter(main -> !main.id().equals(played.call().id()))
                .filter(main -> nanos(played.call()) >= nanos(main) * PART_OF_ITS_LIMIT)
                .flatMap(main -> of(new Played(played.observed(), played.session(), main)))
                .isPresent();
        if (late) {
            throw new Inconclusive("The program gives up after a time, and its files needed nearly as long in "
                    + played.picture()
                    + ", where nothing was held: whether the program or the machine was slow can't be"
                    + " told.");
        }
    }

    private static long nanos(CallFacts call) {
        return call.returnedNanos() - call.calledNanos();
    }

    private static Explanation explanation(Played played, ThreadPicture caller) {
        return Words.of(Advice.GAVE_UP_WAITING)
                .seen(
                        "processFiles returned while files were still in flight."
                                + Sentences.callerWaitsIn(Frames.callee(caller.stack())),
                        played.frames().where(caller.stack()));
    }
}
