package rendezvous.model;

import java.util.List;
import java.util.Optional;

/**
 * How one check ended, with the reason for every lost point.
 *
 * @param id the check, as in {@code assignment.yaml}
 * @param title what it asks for, one sentence
 * @param verdict how it ended
 * @param points what it gives
 * @param maxPoints what it could give
 * @param observed what was seen, in numbers; present unless it passed or waits
 * @param where the student's own lines, most telling first
 * @param meaning what it means
 * @param nextStep one step to take
 * @param blockedBy id of the check that failed before
 * @param picture the call whose timeline shows it, as {@code session/call}
 */
public record CheckResult(
        String id,
        String title,
        Verdict verdict,
        Points points,
        Points maxPoints,
        Optional<String> observed,
        List<SourceLocation> where,
        Optional<String> meaning,
        Optional<String> nextStep,
        Optional<String> blockedBy,
        Optional<String> picture) {
    public CheckResult {
        where = List.copyOf(where);
    }
}
