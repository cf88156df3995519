package rendezvous.gate;

import rendezvous.model.Proof;

import java.time.Duration;
import java.util.List;
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
    private long lastStuck;
    private Optional<List<Object>> stuck = Optional.empty();
    private long looks;
    private long asleep;
    private Optional<TreePicture> picture = Optional.empty();

    /** Takes in one look at the tree. */
    void look(long eventsSoFar, long now, StuckProof.Answer answer) {
        if (eventsSoFar != events) {
            events = eventsSoFar;
            since = now;
            stuck = Optional.empty();
            looks = 0;
            asleep = 0;
            picture = Optional.empty();
        }
        lastLook = now;
        looks++;
        asleep += answer.asleep() ? 1 : 0;
        picture = answer.picture().or(() -> picture);
        answer.proof()
                .ifPresent(proof -> proved(
                        proof == Proof.STUCK ? answer.picture().map(TreePicture::standstill) : Optional.empty(), now));
    }

    /**
     * A look that proves nothing takes nothing back: on a busy machine the JVM's own threads often wait for a processor.
     * What counts is that no thread of the program used any between two looks.
     */
    private void proved(Optional<List<Object>> standstill, long now) {
        stuckSince = stuck.equals(standstill) ? stuckSince : now;
        lastStuck = now;
        stuck = standstill;
    }

    /** Whether it has been proved again and again that the tree can't move. */
    boolean isDeadlock() {
        return stuck.isPresent() && lastStuck - stuckSince >= DEADLOCK.toNanos();
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
