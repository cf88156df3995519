package rendezvous.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignment;
import rendezvous.export.ExportReport.Action;
import rendezvous.model.Limits;
import rendezvous.model.Points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A small kit, published again and again. */
class StarterExportTest {

    private static final String WRITTEN = "src/Work.java";
    private static final Assignment TINY = new Assignment(
            "tiny",
            "A tiny assignment",
            Points.of(10),
            "seed",
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1, 1),
            List.of(),
            List.of(WRITTEN),
            List.of());

    @TempDir
    private Path home;

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void makeKit() throws IOException {
        folder = place.resolve("published");
        kit("README.md", "the handout");
        kit("src/kit/Gate.java", "the gate");
        kit(WRITTEN, "the skeleton");
        kit("run", "the program");
        assertThat(home.resolve("starter/run").toFile().setExecutable(true)).isTrue();
        kit("notes.txt", "not for students");
        list("README.md", "run", WRITTEN, "src/kit/Gate.java");
    }

    @Test
    void exactly_what_is_listed_is_published() throws Exception {
        ExportReport report = export();

        assertThat(report.first()).isTrue();
        assertThat(report.paths(Action.CREATED)).containsExactly("README.md", "run", WRITTEN, "src/kit/Gate.java");
        assertThat(files()).containsExactly(".rendezvous/manifest", "README.md", "run", WRITTEN, "src/kit/Gate.java");
        assertThat(published("src/kit/Gate.java")).isEqualTo("the gate");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "every file can be executed there")
    void what_can_be_executed_here_can_be_executed_there() throws Exception {
        export();

        assertThat(folder.resolve("run")).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("README.md"))).isFalse();
    }

    @Test
    void the_same_export_again_changes_nothing() throws Exception {
        export();

        ExportReport again = export();

        assertThat(again.first()).isFalse();
        assertThat(again.steps()).isEmpty();
    }

    @Test
    void a_new_kit_reaches_what_nobody_has_changed() throws Exception {
        export();
        kit("README.md", "a better handout");
        kit("src/kit/Loop.java", "a loop");
        list("README.md", "run", WRITTEN, "src/kit/Loop.java");

        ExportReport report = export();

        assertThat(report.paths(Action.UPDATED)).containsExactly("README.md");
        assertThat(report.paths(Action.CREATED)).containsExactly("src/kit/Loop.java");
        assertThat(report.paths(Action.REMOVED)).containsExactly("src/kit/Gate.java");
        assertThat(files()).doesNotContain("src/kit/Gate.java");
        assertThat(published("README.md")).isEqualTo("a better handout");
        assertThat(export().steps()).isEmpty();
    }

    @Test
    void a_folder_that_is_empty_after_a_removal_goes_too() throws Exception {
        export();
        list("README.md", "run", WRITTEN);

        export();

        assertThat(folder.resolve("src/kit")).doesNotExist();
        assertThat(folder.resolve("src")).exists();
    }

    @Test
    void what_students_write_is_never_touched_again() throws Exception {
        export();
        publish(WRITTEN, "a student's work");
        kit(WRITTEN, "a better skeleton");

        assertThat(export().paths(Action.STUDENTS)).containsExactly(WRITTEN);
        assertThat(published(WRITTEN)).isEqualTo("a student's work");

        list("README.md", "run", "src/kit/Gate.java");
        assertThat(export().steps()).isEmpty();
        assertThat(published(WRITTEN)).isEqualTo("a student's work");
    }

    @Test
    void what_somebody_has_changed_stays_until_the_change_is_undone() throws Exception {
        export();
        publish("README.md", "our course's handout");
        kit("README.md", "a better handout");

        assertThat(export().paths(Action.CHANGED)).containsExactly("README.md");
        assertThat(export().paths(Action.CHANGED)).containsExactly("README.md");
        assertThat(published("README.md")).isEqualTo("our course's handout");

        publish("README.md", "the handout");
        assertThat(export().paths(Action.UPDATED)).containsExactly("README.md");
    }

    @Test
    void what_is_no_longer_shipped_stays_if_somebody_has_changed_it() throws Exception {
        export();
        publish("README.md", "our course's handout");
        list("run", WRITTEN, "src/kit/Gate.java");

        assertThat(export().paths(Action.ORPHANED)).containsExactly("README.md");
        assertThat(published("README.md")).isEqualTo("our course's handout");
        assertThat(export().steps()).isEmpty();
    }

    @Test
    void files_of_others_stay_also_where_the_kit_has_a_new_one() throws Exception {
        export();
        publish("src/Helper.java", "a student's helper");
        publish("run.cmd", "the instructor's");
        kit("run.cmd", "the kit's");
        list("README.md", "run", "run.cmd", WRITTEN, "src/kit/Gate.java");

        assertThat(export().paths(Action.FOREIGN)).containsExactly("run.cmd");
        assertThat(export().paths(Action.FOREIGN)).containsExactly("run.cmd");
        assertThat(published("run.cmd")).isEqualTo("the instructor's");
        assertThat(published("src/Helper.java")).isEqualTo("a student's helper");
    }

    @Test
    void what_is_missing_comes_back() throws Exception {
        export();
        Files.delete(folder.resolve("README.md"));
        Files.delete(folder.resolve(WRITTEN));

        assertThat(export().paths(Action.CREATED)).containsExactly("README.md", WRITTEN);
    }

    @Test
    void an_export_that_was_interrupted_is_continued() throws Exception {
        export();
        Manifest.empty().write(folder);
        Files.delete(folder.resolve("run"));

        assertThat(export().paths(Action.CREATED)).containsExactly("run");
        kit("README.md", "a better handout");
        assertThat(export().paths(Action.UPDATED)).containsExactly("README.md");
    }

    @Test
    void a_folder_with_other_things_in_it_is_refused() throws Exception {
        publish("thesis.txt", "years of work");

        assertThatThrownBy(this::export)
                .isInstanceOf(ExportException.class)
                .hasMessageContainingAll("is not empty", "Name a new folder");
        assertThat(files()).containsExactly("thesis.txt");
    }

    @Test
    void a_git_repository_takes_the_starter_if_nothing_is_in_the_way() throws Exception {
        publish(".git/HEAD", "ref: refs/heads/main");
        publish("LICENSE", "the instructor's");
        publish("run", "the program");

        assertThat(export().paths(Action.CREATED)).containsExactly("README.md", WRITTEN, "src/kit/Gate.java");
        assertThat(published("LICENSE")).isEqualTo("the instructor's");
    }

    @Test
    void a_git_repository_with_files_in_the_way_is_refused_with_their_names() throws Exception {
        publish(".git/HEAD", "ref: refs/heads/main");
        publish("README.md", "# My repository");

        assertThatThrownBy(this::export).isInstanceOf(ExportException.class).hasMessageContaining("README.md");
        assertThat(published("README.md")).isEqualTo("# My repository");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void a_file_where_a_folder_is_needed_is_named_before_anything_is_written() throws Exception {
        publish(".git/HEAD", "ref: refs/heads/main");
        publish("src", "a file");

        assertThatThrownBy(this::export)
                .isInstanceOf(ExportException.class)
                .hasMessageContainingAll("src is in the way of", WRITTEN);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void nothing_is_written_through_a_link() throws Exception {
        export();
        Path elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        Path secret = Files.writeString(place.resolve("secret"), "the handout");
        Files.delete(folder.resolve("README.md"));
        Files.createSymbolicLink(folder.resolve("README.md"), secret);
        kit("README.md", "a better handout");

        assertThat(export().paths(Action.CHANGED)).containsExactly("README.md");
        assertThat(secret).hasContent("the handout");

        Files.delete(folder.resolve("src/kit/Gate.java"));
        Files.delete(folder.resolve("src/kit"));
        Files.createSymbolicLink(folder.resolve("src/kit"), elsewhere);
        assertThatThrownBy(this::export).isInstanceOf(ExportException.class).hasMessageContaining("is in the way");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_manifest_that_leaves_the_folder_is_refused() throws Exception {
        export();
        Path precious = Files.writeString(place.resolve("precious"), "the gate");
        publish(".rendezvous/manifest", "0".repeat(64) + "  ../precious\n");

        assertThatThrownBy(this::export)
                .isInstanceOf(ExportException.class)
                .hasMessageContainingAll("is damaged", "line 1", "Restore it");
        assertThat(precious).exists();
    }

    @Test
    void a_listed_file_that_is_missing_is_named() throws Exception {
        list("README.md", "gone.txt");

        assertThatThrownBy(this::export).isInstanceOf(ExportException.class).hasMessageContaining("gone.txt");
        assertThat(folder).doesNotExist();
    }

    private ExportReport export() throws ExportException, IOException {
        return StarterExport.run(home, TINY, folder);
    }

    private void kit(String path, String text) throws IOException {
        write(home.resolve("starter"), path, text);
    }

    private void list(String... paths) throws IOException {
        write(home, "assignments/tiny/starter.txt", "# a comment\n" + String.join("\n", paths) + "\n");
    }

    private void publish(String path, String text) throws IOException {
        write(folder, path, text);
    }

    private String published(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private static void write(Path where, String path, String text) throws IOException {
        Path file = where.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
