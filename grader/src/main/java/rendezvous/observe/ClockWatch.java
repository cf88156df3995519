package rendezvous.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Notices when somebody sets the wall clock, by which a program stamps its log, while a session runs. */
final class ClockWatch {

    /** A look at both clocks that is interrupted in between says nothing; the fastest of a few is good. */
    private static final int LOOKS = 5;

    private final LongSupplier monotonic;
    private final InstantSource wall;
    private final Instant zero;
    private final long offset;
    private long furthest;

    /** Begins to watch. */
    ClockWatch(LongSupplier monotonic, InstantSource wall) {
        this.monotonic = monotonic;
        this.wall = wall;
        this.zero = wall.instant();
        this.offset = offset();
    }

    /** Compares the clocks now. Between two looks a clock may jump forth and back unseen. */
    void look() {
        long jump = offset() - offset;
        if (Math.abs(jump) > Math.abs(furthest)) {
            furthest = jump;
        }
    }

    /** By how much the wall clock jumped at the furthest, positive if forward. */
    long jumpNanos() {
        return furthest;
    }

    /** How far the wall clock is ahead of the monotonic one. */
    private long offset() {
        long best = 0;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            long before = monotonic.getAsLong();
            long passed = Duration.between(zero, wall.instant()).toNanos();
            long took = monotonic.getAsLong() - before;
            if (took < shortest) {
                shortest = took;
                best = passed - before - took / 2;
            }
        }
        return best;
    }
}
