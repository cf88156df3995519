package rendezvous.cli;

import java.time.Duration;
import java.util.Optional;

/** Guesses how long a batch still takes, from what it did so far. */
final class TimeLeft {

    private TimeLeft() {}

    /**
     * Guesses.
     *
     * @param elapsed since the batch began
     * @param done how many were graded in that time
     * @param open how many are left
     * @return nothing while nothing is known
     */
    static Optional<Duration> of(Duration elapsed, int done, int open) {
        return done == 0
                ? Optional.empty()
                : Optional.of(elapsed.dividedBy(done).multipliedBy(open));
    }

    /** For people: {@code 40 s}, {@code 8 min}, {@code 2 h 5 min}. */
    static String words(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
