package rendezvous.bench;

import java.util.Locale;
import java.util.Optional;

/** Under what a submission is graded. */
enum Condition {
    /** Nothing else is started. */
    IDLE("nothing beside it", 50, 1, 24, 0, Optional.empty()),
    /** Eight loops that never stop compete for the processors. */
    BUSY("8 busy loops", 30, 1, 12, 8, Optional.empty()),
    /** All processes together get a fifth of one processor. */
    THROTTLED("0.2 CPU", 20, 2, 6, 0, Optional.of(20));

    private final String title;
    private final int share;
    private final int time;
    private final int round;
    private final int loops;
    private final Optional<Integer> percent;

    Condition(String title, int share, int time, int round, int loops, Optional<Integer> percent) {
        this.title = title;
        this.share = share;
        this.time = time;
        this.round = round;
        this.loops = loops;
        this.percent = percent;
    }

    String title() {
        return title;
    }

    /** How many of a hundred submissions. */
    int share() {
        return share;
    }

    /** Its part of the time, where time is limited. */
    int time() {
        return time;
    }

    /** How many submissions one start of the grader gets. */
    int round() {
        return round;
    }

    /** How many busy loops run beside it. */
    int loops() {
        return loops;
    }

    /** How much of one processor all get together, in percent; empty for all there is. */
    Optional<Integer> percent() {
        return percent;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
