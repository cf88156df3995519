package rendezvous.report;

import rendezvous.model.Verdict;

/** How a verdict is named and marked, the same in every format; never by colour alone. */
final class VerdictWords {

    private VerdictWords() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case INCONCLUSIVE -> "inconclusive";
            case BLOCKED -> "blocked";
            case MANUAL -> "by hand";
        };
    }

    static String symbol(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case INCONCLUSIVE -> "?";
            case BLOCKED -> "–";
            case MANUAL -> "○";
        };
    }

    static String ascii(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "ok  ";
            case FAILED -> "FAIL";
            case INCONCLUSIVE -> "?   ";
            case BLOCKED -> "skip";
            case MANUAL -> "hand";
        };
    }
}
