package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Evidence;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report about one submission is made from.
 *
 * @param assignment the rubric behind the scorecard
 * @param scorecard the grade and its reasons
 * @param evidence what was seen; empty if nothing was run
 */
public record Result(Assignment assignment, Scorecard scorecard, Optional<Evidence> evidence) {

    /** The checks of one part of the rubric, in order. */
    record Group(String name, List<CheckResult> checks) {

        Points points() {
            return checks.stream().map(CheckResult::points).reduce(Points.ZERO, Points::plus);
        }

        Points maxPoints() {
            return checks.stream().map(CheckResult::maxPoints).reduce(Points.ZERO, Points::plus);
        }

        /** The name as a heading: {@code log} becomes {@code Log}. */
        String title() {
            return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    List<Group> groups() {
        Map<String, List<CheckResult>> groups = new LinkedHashMap<>();
        for (CheckResult check : scorecard.checks()) {
            groups.computeIfAbsent(groupOf(check.id()), name -> new ArrayList<>())
                    .add(check);
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    String score() {
        return scorecard.score().map(Points::toString).orElse(scorecard.state().label());
    }

    long count(Verdict verdict) {
        return scorecard.checks().stream()
                .filter(check -> check.verdict() == verdict)
                .count();
    }

    String because(CheckResult check) {
        return assignment.check(check.id()).map(CheckSpec::because).orElse("");
    }

    /** The second level of help for a check that failed, if it was asked for. */
    Optional<String> hint(CheckResult check) {
        return check.verdict() == Verdict.FAILED
                ? assignment.check(check.id()).flatMap(CheckSpec::hint)
                : Optional.empty();
    }

    /** The student's own words at a place, if it is a line of a file that was handed in. */
    Optional<String> line(SourceLocation where) {
        if (where.line() < 1) {
            return Optional.empty();
        }
        return evidence.flatMap(seen -> seen.submission().file(where.file()))
                .flatMap(file -> file.text().lines().skip(where.line() - 1L).findFirst());
    }

    private static String groupOf(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
