package rendezvous.gate;

import rendezvous.model.Proof;

import java.time.Duration;
import java.util.Optional;

/**
 * How long nothing has come from a program, and what it did meanwhile. A program that waits for a processor is excused;
 * one that sleeps is not.
 */
final class Silence {

    /** How long a tree that can't move must stand still before its call is ended as a deadlock. */
    private static final Duration DEADLOCK = Duration.ofMillis(1500);

    /** How long a tree that hardly wants the processor may keep silent. */
    private static final Duration STALL = Duration.ofSeconds(30);

    private long events = -1;
    private long since;
    private long lastLook;
    private long stuckSince;
    private boolean stuck;
    private long looks;
    private long asleep;
    private Optional<TreePicture> picture = Optional.empty();

    /** Takes in one look at the tree. */
    void look(long eventsSoFar, long now, StuckProof.Answer answer) {
        if (eventsSoFar != events) {
            events = eventsSoFar;
            since = now;
            stuck = false;
            looks = 0;
            asleep = 0;
            picture = Optional.empty();
        }
        lastLook = now;
        looks++;
        asleep += answer.asleep() ? 1 : 0;
        picture = answer.picture().or(() -> picture);
        if (answer.proof().filter(proof -> proof == Proof.STUCK).isPresent()) {
            stuckSince = stuck ? stuckSince : now;
            stuck = true;
        } else {
            stuck = false;
        }
    }

    /** Whether it has been proved again and again that the tree can't move. */
    boolean isDeadlock() {
        return stuck && lastLook - stuckSince >= DEADLOCK.toNanos();
    }

    /** Whether it has kept silent for long without wanting the processor. */
    boolean isStall() {
        return lastLook - since >= STALL.toNanos() && asleep * 2 >= looks;
    }

    /** What the silence proves. */
    Proof proof() {
        return isDeadlock() ? Proof.STUCK : Proof.IDLE;
    }

    /** The last picture that was taken during the silence. */
    Optional<TreePicture> picture() {
        return picture;
    }
}
