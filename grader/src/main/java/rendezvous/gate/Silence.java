package rendezvous.gate;

import rendezvous.model.Proof;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long nothing has come from a program, and what it did meanwhile. A program that waits for a processor is excused;
 * one that sleeps is not.
 */
final class Silence {

    /** How long a tree that can't move must stand still before its call is ended as a deadlock. */
    private static final Duration DEADLOCK = Duration.ofMillis(1500);

    /** How long a tree may be asleep that wakes up by its own alarm clock, does nothing, and goes on sleeping. */
    private static final Duration NAPS = Duration.ofSeconds(5);

    private static final int NAPS_AT_LEAST = 3;

    /** Who was asleep for so long of a stall was not disturbed by the machine. */
    private static final Duration SOUND_SLEEP = Duration.ofSeconds(20);

    /** How long a tree that hardly wants the processor may keep silent. */
    private static final Duration STALL = Duration.ofSeconds(30);

    private long events = -1;
    private long silentNanos;
    private long lastLook;
    private long stuckSince;
    private long lastStuck;
    private Optional<List<Object>> stuck = Optional.empty();
    private long looks;
    private long asleep;
    private Optional<TreePicture> picture = Optional.empty();
    private Sleep sleep = new Sleep();
    private Optional<List<Object>> nap = Optional.empty();
    private int naps;

    /**
     * Takes in one look at the tree.
     *
     * @param counters what the scheduler says of its threads; none if it isn't known, if the tree isn't asleep, or if the
     *     gate holds something: who waits for the gate does not sleep of its own will
     */
    void look(long eventsSoFar, long now, StuckProof.Answer answer, Map<Long, Scheduled> counters) {
        if (eventsSoFar != events) {
            events = eventsSoFar;
            silentNanos = 0;
            stuck = Optional.empty();
            looks = 0;
            asleep = 0;
            picture = Optional.empty();
            sleep = new Sleep();
            nap = Optional.empty();
            naps = 0;
        } else {
            silentNanos += Sleep.gap(lastLook, now);
        }
        lastLook = now;
        sleep.look(now, answer.asleep(), counters);
        looks++;
        asleep += answer.asleep() ? 1 : 0;
        picture = answer.picture().or(() -> picture);
        answer.proof().ifPresent(proof -> {
            Optional<List<Object>> standstill = answer.picture().map(TreePicture::standstill);
            proved(proof == Proof.STUCK ? standstill : Optional.empty(), now);
            dozed(proof == Proof.STUCK ? Optional.empty() : standstill);
        });
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

    /** Whoever waits with a time limit, and did something since the last time, has woken up and fallen asleep again. */
    private void dozed(Optional<List<Object>> standstill) {
        naps += nap.isPresent() && standstill.isPresent() && !nap.equals(standstill) ? 1 : 0;
        nap = standstill;
    }

    /** Whether it has been proved again and again that the tree can't move. */
    boolean isDeadlock() {
        return stuck.isPresent() && lastStuck - stuckSince >= DEADLOCK.toNanos();
    }

    /** Whether it has kept silent for long without wanting the processor. */
    boolean isStall() {
        return isOneNapAfterTheOther() || (silentNanos >= STALL.toNanos() && asleep * 2 >= looks);
    }

    /** A single long sleep may still come to its end; what may be a deadlock is given the time to be proved to be one. */
    private boolean isOneNapAfterTheOther() {
        return naps >= NAPS_AT_LEAST && sleep.nanos() >= NAPS.toNanos();
    }

    /** Whether it was surely asleep, so that a second attempt would show no more. */
    boolean isSleep() {
        return isOneNapAfterTheOther() || sleep.nanos() >= SOUND_SLEEP.toNanos();
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
