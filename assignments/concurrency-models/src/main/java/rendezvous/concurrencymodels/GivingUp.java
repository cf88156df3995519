package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Explanation;
import rendezvous.judge.Inconclusive;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.ThreadPicture;

import java.time.Duration;
import java.util.Optional;

/** Recognises a call that returned while its files were held, since it waits with a time limit. */
final class GivingUp {

    /** Of the time of the call in which it gave up; the rest is what the call needed before it began to wait. */
    private static final double PART_OF_ITS_LIMIT = 0.5;

    /**
     * The gate holds what waits with a limit for 3.5 s; with what comes before and after, a call takes no longer than this.
     * If it does, the machine is slow, and a limit that is long enough elsewhere may be over.
     */
    private static final Duration MOST = Duration.ofMillis(4500);

    private GivingUp() {}

    /**
     * Why the call returned too early; empty if it didn't, or for another reason.
     *
     * @throws Inconclusive if its limit would have been long enough on a faster machine, as far as can be told
     */
    static Optional<Explanation> of(Played played) {
        if (!HastyReturn.isEarly(played)) {
            return Optional.empty();
        }
        Optional<ThreadPicture> caller = callerWithLimit(played);
        if (caller.isPresent() && nanos(played.call()) > MOST.toNanos() && heldOnlyWhenFull(played)) {
            throw new Inconclusive("The program gives up after a time, and so much of it had passed in "
                    + played.picture()
                    + " that the machine may have been too slow for it; which it was can't be told.");
        }
        return caller.map(found -> explanation(played, found));
    }

    /** The thread that made the call, where it was seen to wait with a time limit. */
    private static Optional<ThreadPicture> callerWithLimit(Played played) {
        return played.call().plateaus().stream()
                .map(Plateau::threads)
                .flatMap(threads -> Pictures.caller(threads).stream())
                .filter(caller -> caller.state().equals("TIMED_WAITING"))
                .findFirst();
    }

    /** What is held until nothing moves is held for as long as the program lets it be. */
    private static boolean heldOnlyWhenFull(Played played) {
        return played.call().plateaus().stream().allMatch(plateau -> plateau.proof() == Proof.FULL);
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

    static long nanos(CallFacts call) {
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
