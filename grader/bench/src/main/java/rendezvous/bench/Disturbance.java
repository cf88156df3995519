package rendezvous.bench;

import java.util.Optional;

/** What keeps a program from a processor while it is timed. */
enum Disturbance {
    NOTHING("nothing", 0, Optional.empty()),
    TWO_LOOPS("2 busy loops", 2, Optional.empty()),
    FOUR_LOOPS("4 busy loops", 4, Optional.empty()),
    EIGHT_LOOPS("8 busy loops", 8, Optional.empty()),
    THROTTLED("0.2 CPU", 0, Optional.of(20));

    private final String title;
    private final int loops;
    private final Optional<Integer> percent;

    Disturbance(String title, int loops, Optional<Integer> percent) {
        this.title = title;
        this.loops = loops;
        this.percent = percent;
    }

    String title() {
        return title;
    }

    /** How many busy loops run beside it. */
    int loops() {
        return loops;
    }

    /** How much of one processor program and grader get together, in percent; empty for all there is. */
    Optional<Integer> percent() {
        return percent;
    }
}
