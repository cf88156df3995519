package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class CodeQualityFormatTest {

    @Test
    void an_entry_has_all_that_its_reader_asks_for() {
        JsonNode entry = report(Fixtures.everyVerdict("main")).get(0);

        assertThat(entry.at("/check_name").asString()).isEqualTo("threads.concurrent");
        assertThat(entry.at("/description").asString()).startsWith("All files are in flight at the same time. At most");
        assertThat(entry.at("/severity").asString()).isEqualTo("minor");
        assertThat(entry.at("/fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(entry.at("/location/path").asString()).isEqualTo(Fixtures.FILE);
        assertThat(entry.at("/location/lines/begin").asInt()).isEqualTo(3);
    }

    @Test
    void only_failed_checks_that_point_at_a_line_are_in_it() {
        assertThat(report(Fixtures.everyVerdict("main")).size()).isEqualTo(1);
    }

    @Test
    void a_line_that_moves_stays_the_same_finding_and_two_places_are_two() {
        JsonNode before = report(at(3, 9));
        JsonNode after = report(at(5, 11));

        assertThat(before.size()).isEqualTo(2);
        assertThat(before.at("/0/fingerprint")).isEqualTo(after.at("/0/fingerprint"));
        assertThat(before.at("/0/fingerprint")).isNotEqualTo(before.at("/1/fingerprint"));
    }

    @Test
    void a_file_as_a_whole_is_its_first_line() {
        assertThat(report(at(0)).at("/0/location/lines/begin").asInt()).isEqualTo(1);
    }

    @Test
    void text_of_a_student_shows_what_acts() {
        assertThat(report(Fixtures.everyVerdict("\u202e\u0000"))
                        .at("/0/description")
                        .asString())
                .contains("\\u{202e}\\u{0}");
    }

    static String document(Result result) {
        return new CodeQualityFormat().one(result).document();
    }

    private static JsonNode report(Result result) {
        return JsonMapper.shared().readTree(document(result));
    }

    private static Result at(int... lines) {
        Scorecard card = Fixtures.card("x");
        CheckResult failed = card.checks().get(1);
        List<SourceLocation> where = Arrays.stream(lines)
                .mapToObj(line -> new SourceLocation(Fixtures.FILE, line))
                .toList();
        CheckResult placed = new CheckResult(
                failed.id(),
                failed.title(),
                failed.verdict(),
                failed.points(),
                failed.maxPoints(),
                failed.observed(),
                where,
                failed.meaning(),
                failed.nextStep(),
                failed.blockedBy(),
                failed.picture());
        return Fixtures.result(Fixtures.withChecks(card, List.of(placed)), Optional.empty());
    }
}
