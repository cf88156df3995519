package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.Assignments;
import rendezvous.assignment.CheckSpec;
import rendezvous.export.ExportReport.Action;
import rendezvous.export.StarterExport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What students get holds all that they need, and nothing of what they must not see. */
class ExportTest {

    private static final Path STARTER = GradeProcess.HOME.resolve("starter");
    private static final Path ASSIGNMENT = GradeProcess.HOME.resolve("assignments/concurrency-models");

    /** Shorter passages may be equal by chance. */
    private static final int LONG_ENOUGH = 80;

    private static final Pattern SENTENCE = Pattern.compile("\"([^\"\\n]{40,})\"");

    /** What a build, a run or an editor leaves in the kit's own copy. */
    private static final Pattern NOT_SOURCES =
            Pattern.compile("(?:target|logs|files|\\.idea|\\.vscode|\\.settings)/.*");

    @TempDir
    private Path folder;

    private final Assignment assignment = Assignments.definitionOf(Assignments.byId("concurrency-models"));

    @BeforeEach
    void export() throws Exception {
        StarterExport.run(GradeProcess.HOME, assignment, folder);
    }

    @Test
    void it_is_the_starter_and_nothing_else() throws IOException {
        List<String> published = new ArrayList<>(paths(folder));
        assertThat(published.remove(".rendezvous/manifest")).isTrue();

        assertThat(published)
                .as("the files of starter/; a new one must be added to %s", ASSIGNMENT.resolve("starter.txt"))
                .containsExactlyElementsOf(paths(STARTER).stream()
                        .filter(path -> !NOT_SOURCES.matcher(path).matches())
                        .toList());
        assertThat(listed()).as("starter.txt is sorted").isSorted();
    }

    @Test
    void it_holds_what_a_repository_needs() throws IOException {
        assertThat(listed())
                .contains(
                        ".devcontainer/devcontainer.json",
                        ".gitattributes",
                        ".github/workflows/tests.yml",
                        ".gitignore",
                        "LICENSE",
                        "README.md",
                        "mvnw",
                        "mvnw.cmd",
                        "pom.xml")
                .containsAll(assignment.given())
                .containsAll(assignment.written());
        assertThat(folder.resolve("mvnw")).isExecutable();
    }

    @Test
    void scripts_have_the_line_ends_of_their_system() throws IOException {
        assertThat(Files.readString(folder.resolve("mvnw"))).doesNotContain("\r");
        assertThat(Files.readAllLines(folder.resolve(".gitattributes"))).contains("*.cmd text eol=crlf");
        assertThat(Files.readString(folder.resolve("mvnw.cmd")).replace("\r\n", ""))
                .doesNotContain("\n");
    }

    @Test
    void no_passage_of_the_reference_or_the_graded_checks_or_the_samples_is_in_it() throws IOException {
        Set<String> hidden = new HashSet<>();
        for (Path place : List.of(
                GradeProcess.HOME.resolve("reference/src/main"),
                GradeProcess.HOME.resolve("reference/ANALYSIS.md"),
                ASSIGNMENT.resolve("src/main"),
                ASSIGNMENT.resolve("samples"))) {
            hidden.addAll(passages(place));
        }
        for (String path : assignment.written()) {
            hidden.removeAll(passages(STARTER.resolve(path)));
        }
        String handout = Files.readString(STARTER.resolve("README.md"));
        hidden.removeIf(handout::contains);
        assertThat(hidden).hasSizeGreaterThan(1000);

        Set<String> published = passages(folder);
        published.retainAll(hidden);
        assertThat(published).isEmpty();
    }

    @Test
    void no_check_that_is_not_public_is_named() throws IOException {
        List<String> hidden = assignment.checks().stream()
                .filter(check -> !check.isPublic())
                .map(CheckSpec::id)
                .toList();
        assertThat(hidden).hasSizeGreaterThan(10);

        for (String path : paths(folder)) {
            assertThat(Files.readString(folder.resolve(path))).as(path).doesNotContain(hidden);
        }
    }

    @Test
    void nothing_of_the_grader_is_named() throws IOException {
        List<String> hidden = Stream.concat(
                        Stream.of("rendezvous.concurrencymodels", "assignment.yaml", assignment.seed(), "samples/"),
                        new ConcurrencyModels().suites().stream().map(Class::getSimpleName))
                .toList();

        for (String path : paths(folder)) {
            assertThat(Files.readString(folder.resolve(path))).as(path).doesNotContain(hidden);
        }
    }

    @Test
    void exporting_again_leaves_what_a_student_has_written() throws Exception {
        for (String path : assignment.written()) {
            Files.writeString(folder.resolve(path), "mine");
        }

        assertThat(StarterExport.run(GradeProcess.HOME, assignment, folder).paths(Action.STUDENTS))
                .containsExactlyInAnyOrderElementsOf(assignment.written());
        for (String path : assignment.written()) {
            assertThat(folder.resolve(path)).hasContent("mine");
        }
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(ASSIGNMENT.resolve("starter.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> paths(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** What a text says of its own: each three lines that follow each other, and each long sentence in quotes. */
    private static Set<String> passages(Path root) throws IOException {
        Set<String> passages = new HashSet<>();
        for (String path : paths(root)) {
            if (NOT_SOURCES.matcher(path).matches()) {
                continue;
            }
            String text = Files.readString(root.resolve(path));
            List<String> lines = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("import "))
                    .toList();
            for (int i = 3; i <= lines.size(); i++) {
                passages.add(String.join("\n", lines.subList(i - 3, i)));
            }
            SENTENCE.matcher(text).results().map(found -> found.group(1)).forEach(passages::add);
        }
        passages.removeIf(passage -> passage.contains("\n") && passage.length() < LONG_ENOUGH);
        return passages;
    }
}
