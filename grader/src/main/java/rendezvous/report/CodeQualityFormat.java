package rendezvous.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import rendezvous.assignment.Assignment;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.Sha256;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GitLab's code quality report: one entry for each of the student's lines that a failed check points at. A check that
 * points at no line isn't in it, and neither is a class, whose files have no place in one repository.
 */
final class CodeQualityFormat implements Format {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String name() {
        return "code-quality";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public Rendered one(Result result) {
        Map<String, Integer> seen = new HashMap<>();
        List<Entry> entries = result.scorecard().checks().stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .flatMap(check -> check.where().stream().distinct().map(where -> entry(check, where, seen)))
                .toList();
        return Rendered.document(MAPPER.writeValueAsString(entries) + "\n");
    }

    @Override
    public Optional<Rendered> many(Assignment assignment, List<Scorecard> cards) {
        return Optional.empty();
    }

    private static Entry entry(CheckResult check, SourceLocation where, Map<String, Integer> seen) {
        String path = Visible.line(where.file());
        String place = check.id() + '\n' + path;
        int number = seen.merge(place, 1, Integer::sum);
        String description = Stream.of(Optional.of(check.title() + "."), check.observed(), check.nextStep())
                .flatMap(Optional::stream)
                .map(Visible::line)
                .collect(Collectors.joining(" "));
        return new Entry(
                description,
                check.id(),
                Sha256.of(place + '\n' + number).hex(),
                check.points().equals(Points.ZERO) ? "major" : "minor",
                new Location(path, new Lines(Math.max(1, where.line()))));
    }

    /** The fingerprint doesn't know the line, so that a line that moves stays the same finding. */
    private record Entry(
            String description,
            @JsonProperty("check_name") String checkName,
            String fingerprint,
            String severity,
            Location location) {}

    private record Location(String path, Lines lines) {}

    private record Lines(int begin) {}
}
