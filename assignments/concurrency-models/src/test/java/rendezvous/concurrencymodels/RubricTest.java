package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.Assignments;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.Points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class RubricTest {

    private static final Path STARTER = Path.of("../../starter");

    private final Assignment assignment = Assignments.definitionOf(Assignments.byId("concurrency-models"));

    @Test
    void given_and_written_files_together_are_the_sources_of_the_starter() throws IOException {
        try (Stream<Path> files = Files.walk(STARTER.resolve("src/main/java"))) {
            List<String> sources = files.filter(Files::isRegularFile)
                    .map(file -> STARTER.relativize(file).toString())
                    .toList();
            List<String> listed = Stream.concat(assignment.given().stream(), assignment.written().stream())
                    .filter(path -> path.endsWith(".java"))
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(sources);
        }
    }

    @Test
    void each_listed_file_is_shipped_as_it_stands_in_the_starter() throws IOException {
        ConcurrencyModels module = new ConcurrencyModels();
        for (String path : Stream.concat(assignment.given().stream(), assignment.written().stream())
                .toList()) {
            assertThat(module.pristine(path)).as(path).isEqualTo(Files.readString(STARTER.resolve(path)));
        }
    }

    @Test
    void all_points_are_a_hundred_and_five_of_them_wait_for_a_person() {
        assertThat(assignment.maxScore()).isEqualTo(Points.of(100));
        assertThat(assignment.checks().stream().filter(CheckSpec::manual).map(CheckSpec::points))
                .containsExactly(Points.of(5));
    }

    @Test
    void each_check_that_a_machine_decides_has_a_hint_that_gives_nothing_away() {
        assertThat(assignment.checks())
                .filteredOn(check -> !check.manual())
                .allSatisfy(check -> assertThat(check.hint()).as(check.id()).isPresent());
        assertThat(assignment.checks())
                .flatExtracting(check -> check.hint().stream().toList())
                .allSatisfy(
                        hint -> assertThat(hint).doesNotContainIgnoringCase("reference solution", "hidden", "sample"))
                .allSatisfy(hint -> assertThat(hint.lines()).hasSizeBetween(1, 5));
    }

    @Test
    void the_public_checks_are_those_with_a_twin_in_the_starter() {
        assertThat(assignment.checks().stream().filter(CheckSpec::isPublic).map(CheckSpec::id))
                .containsExactly(
                        "threading.concurrent",
                        "threading.results",
                        "multiprocessing.concurrent",
                        "multiprocessing.model",
                        "asyncio.concurrent",
                        "asyncio.model",
                        "log.format",
                        "table.rows");
    }
}
