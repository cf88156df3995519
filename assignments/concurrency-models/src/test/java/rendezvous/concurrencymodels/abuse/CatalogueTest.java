package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the cases together with the catalogue of abuses. */
class CatalogueTest {

    private static final int MOST = 135;
    private static final int LEAST_CASES = 120;

    @Test
    void every_number_has_a_case_or_a_reason() throws IOException {
        Set<String> covered = new TreeSet<>(excused().keySet());
        CaseReader.all().forEach(abuse -> covered.addAll(abuse.numbers()));

        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, MOST)
                        .mapToObj("A%03d"::formatted)
                        .toList());
    }

    @Test
    void nothing_is_excused_that_has_a_case() throws IOException {
        Set<String> numbers = CaseReader.all().stream()
                .flatMap(abuse -> abuse.numbers().stream())
                .collect(Collectors.toSet());

        assertThat(excused().keySet()).doesNotContainAnyElementsOf(numbers);
        assertThat(excused().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void there_are_at_least_120_cases_and_each_family_has_some() throws IOException {
        List<AbuseCase> cases = CaseReader.all();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
        assertThat(cases).extracting(AbuseCase::family).containsAll(CaseReader.FAMILIES);
        assertThat(cases).extracting(AbuseCase::name).doesNotHaveDuplicates();
        assertThat(cases).allSatisfy(abuse -> assertThat(abuse.defences()).isNotEmpty());
    }

    private static Map<String, String> excused() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(CaseReader.CASES.resolve("README.md"))) {
            if (line.matches("\\| A\\d{3} \\|.*")) {
                reasons.put(
                        line.substring(2, 6), line.substring(8).replace("|", "").strip());
            }
        }
        return reasons;
    }
}
