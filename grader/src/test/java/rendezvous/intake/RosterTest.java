package rendezvous.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RosterTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_with_a_project_is_one_submission() throws Exception {
        Files.createDirectories(folder.resolve("alice/src"));
        Files.createDirectories(folder.resolve("alice/docs"));
        Files.createDirectories(folder.resolve("alice/target"));

        Roster roster = Roster.of(List.of(folder.resolve("alice")));

        assertThat(roster.single()).isTrue();
        assertThat(ids(roster)).containsExactly("alice");
    }

    @Test
    void a_folder_with_one_folder_in_it_is_one_submission_with_its_own_name() throws Exception {
        Files.createDirectories(folder.resolve("alice/hw3/src"));

        assertThat(ids(Roster.of(List.of(folder.resolve("alice"))))).containsExactly("alice");
    }

    @Test
    void a_folder_of_folders_is_a_class_in_which_nobody_is_lost() throws Exception {
        Files.createDirectories(folder.resolve("class/bob/src"));
        Files.createDirectories(folder.resolve("class/alice"));
        Files.createDirectories(folder.resolve("class/__MACOSX"));
        Files.createDirectories(folder.resolve("class/.hidden"));
        Files.writeString(folder.resolve("class/carl.zip"), "");
        Files.writeString(folder.resolve("class/grades.csv"), "");
        Files.createSymbolicLink(folder.resolve("class/dora"), folder);

        Roster roster = Roster.of(List.of(folder.resolve("class")));

        assertThat(roster.single()).isFalse();
        assertThat(ids(roster)).containsExactly("alice", "bob", "carl.zip", "dora");
    }

    @Test
    void equal_names_get_distinct_ids_that_do_not_depend_on_the_order() throws Exception {
        Files.createDirectories(folder.resolve("a/hw3/src"));
        Files.createDirectories(folder.resolve("b/hw3/src"));
        Path one = folder.resolve("a/hw3");
        Path two = folder.resolve("b/hw3");

        List<String> ids = ids(Roster.of(List.of(one, two)));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("hw3-[0-9a-f]{8}"));
        assertThat(ids(Roster.of(List.of(two, one)))).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void the_same_folder_twice_is_graded_once() throws Exception {
        Files.createDirectories(folder.resolve("alice/src"));
        Path alice = folder.resolve("alice");

        assertThat(ids(Roster.of(List.of(alice, alice.resolve("../alice"))))).containsExactly("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "Adams Alice, adams-alice",
        "Zoë Müller, zoe-muller",
        "..hidden, hidden",
        "a/b, b",
        "-rf, rf",
        "x(1), x-1",
    })
    void ids_are_safe_as_file_names(String name, String id) {
        assertThat(SafeId.of(Path.of(name))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"index.html", "grades.csv", "CON", "nul.txt", "日本語", "...", "'   '"})
    void names_that_can_not_be_used_get_a_stable_number(String name) {
        assertThat(SafeId.of(Path.of(name)))
                .isEqualTo(SafeId.of(Path.of(name)))
                .matches("[a-z][a-z0-9._-]*-[0-9a-f]{8}");
    }

    @Test
    void very_long_names_are_cut_and_stay_apart() {
        String first = SafeId.of(Path.of("x".repeat(200) + "1"));
        String second = SafeId.of(Path.of("x".repeat(200) + "2"));

        assertThat(first).hasSizeLessThan(100).isNotEqualTo(second);
    }

    @Test
    void what_can_not_be_graded_is_said_with_what_to_name_instead() throws IOException {
        Path zip = Files.writeString(folder.resolve("all.zip"), "");
        Path file = Files.writeString(folder.resolve("Work.java"), "");

        assertThatThrownBy(() -> Roster.of(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(IntakeException.class)
                .hasMessageContainingAll("There is no folder", "nowhere", "Name the folder");
        assertThatThrownBy(() -> Roster.of(List.of(zip))).hasMessageContainingAll("archive", "Unpack it");
        assertThatThrownBy(() -> Roster.of(List.of(file))).hasMessageContaining("is not a folder");
    }

    private static List<String> ids(Roster roster) {
        return roster.candidates().stream().map(Candidate::id).toList();
    }
}
