package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Explanation;
import rendezvous.judge.Inconclusive;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ThreadPicture;

import java.time.Duration;
import java.util.Optional;

/** Recognises a call that returned while its files were held, since it waits with a time limit. */
final class GivingUp {

    /** Of the time of the call in which it gave up; the rest is what the call needed before it began to wait. */
    private static final double PART_OF_ITS_LIMIT = 0.5;

    /** So long the gate holds what somebody waits for with a limit: a longer one only a slow machine can make too short. */
    private static final Duration HELD = Duration.ofMillis(3500);

    private GivingUp() {}

    /**
     * Why the call returned too early; empty if it didn't, or for another reason.
     *
     * @throws Inconclusive if its limit may be long enough on a faster machine
     */
    static Optional<Explanation> of(Played played) {
        if (!played.returnedEarly()) {
            return Optional.empty();
        }
        Optional<ThreadPicture> caller = callerWithLimit(played);
        if (caller.isPresent() && !isTooShort(played)) {
            throw new Inconclusive("The program gives up after a time, but only after more than "
                    + HELD.toMillis() / 1000.0 + " s in " + played.picture()
                    + ": whether it waits long enough, and the machine was slow, can't be told.");
        }
        return caller.map(found -> explanation(played, found));
    }

    /**
     * Whether the limit is too short on any machine. Where the machine was not slow, pauses of the program's own before all
     * of its files were in flight don't count. What is held until nothing moves is held for as long as the program lets it.
     */
    private static boolean isTooShort(Played played) {
        boolean heldOnlyWhenFull = played.call().plateaus().stream().allMatch(plateau -> plateau.proof() == Proof.FULL);
        long last = played.requests(InputFile.READ)
                .mapToLong(Request::arrivedNanos)
                .filter(arrived -> arrived <= played.call().returnedNanos())
                .max()
                .orElse(played.call().calledNanos());
        boolean soon = played.call().returnedNanos() - last <= HELD.toNanos();
        return !heldOnlyWhenFull || played.nanos() <= HELD.toNanos() || (soon && !played.isOnSlowMachine());
    }

    private static Optional<ThreadPicture> callerWithLimit(Played played) {
        return played.call().plateaus().stream()
                .map(Plateau::threads)
                .flatMap(threads -> Pictures.caller(threads).stream())
                .filter(caller -> caller.state().equals("TIMED_WAITING"))
                .findFirst();
    }

    /**
     * Refuses to judge what is missing in a call in which nothing was held, if the program gives up after a time and the call
     * took nearly as long: on a machine that is busy the files are late, and whether they are in time is its doing.
     */
    static void requireTime(Played played) {
        boolean late = played.session()
                .call(Runs.MAIN)
                .filter(main -> !main.id().equals(played.call().id()))
                .map(main -> new Played(played.observed(), played.session(), main))
                .filter(main -> played.nanos() >= main.nanos() * PART_OF_ITS_LIMIT)
                .flatMap(GivingUp::of)
                .isPresent();
        if (late) {
            throw new Inconclusive("The program gives up after a time, and its files needed nearly as long in "
                    + played.picture()
                    + ", where nothing was held: whether the program or the machine was slow can't be"
                    + " told.");
        }
    }

    private static Explanation explanation(Played played, ThreadPicture caller) {
        return Words.of(Advice.GAVE_UP_WAITING)
                .seen(
                        "processFiles returned while files were still in flight."
                                + Sentences.callerWaitsIn(Frames.callee(caller.stack())),
                        played.frames().where(caller.stack()));
    }
}
