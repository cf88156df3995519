package rendezvous.judge;

import rendezvous.model.SourceLocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a check failed, in the order in which a student reads it. Nothing in it may differ between two runs of the same
 * submission: no process number, no instant, no number of a pool's thread.
 *
 * @param observed what was seen, in numbers
 * @param where the student's own lines, most telling first
 * @param meaning what it means
 * @param nextStep one step to take
 * @param kept how many parts of the points are kept
 * @param of how many parts there are, at least 1
 * @param picture the call whose timeline shows it, as {@code session/call}
 */
public record Finding(
        String observed,
        List<SourceLocation> where,
        String meaning,
        String nextStep,
        int kept,
        int of,
        Optional<String> picture) {

    public Finding {
        where = List.copyOf(where);
        if (of < 1 || kept < 0 || kept >= of) {
            throw new IllegalArgumentException("a failed check keeps less than all of its points: " + kept + "/" + of);
        }
    }

    /**
     * A finding that keeps no points and has no place yet.
     *
     * @param observed what was seen, in numbers
     * @param meaning what it means
     * @param nextStep one step to take
     */
    public Finding(String observed, String meaning, String nextStep) {
        this(observed, List.of(), meaning, nextStep, 0, 1, Optional.empty());
    }

    /**
     * The same finding with its places.
     *
     * @param locations the student's own lines, most telling first
     * @return a new finding
     */
    public Finding at(List<SourceLocation> locations) {
        return new Finding(observed, locations, meaning, nextStep, kept, of, picture);
    }

    /**
     * The same finding that keeps a part of the points.
     *
     * @param numerator how many parts are kept, less than {@code denominator}
     * @param denominator how many parts there are
     * @return a new finding
     */
    public Finding keeping(int numerator, int denominator) {
        return new Finding(observed, where, meaning, nextStep, numerator, denominator, picture);
    }

    /**
     * The same finding with its timeline.
     *
     * @param call the call that shows it, as {@code session/call}
     * @return a new finding
     */
    public Finding shownBy(String call) {
        return new Finding(observed, where, meaning, nextStep, kept, of, Optional.of(call));
    }

    /**
     * The finding as text, for a test report.
     *
     * @return one line for each part
     */
    public String text() {
        String places = where.stream()
                .map(location -> "\n  at " + location.file() + (location.line() > 0 ? ":" + location.line() : ""))
                .collect(Collectors.joining());
        return observed + places + "\n  " + meaning + "\n  Next: " + nextStep;
    }
}
