package rendezvous.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignment;
import rendezvous.intake.IntakeResult.Accepted;
import rendezvous.intake.IntakeResult.Refused;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

class IntakeTest {

    private static final String SOURCE = "src/main/java/tiny/Work.java";
    private static final Caps SMALL = new Caps(1_000, 3_000, 12, 8, 80);

    @TempDir
    private Path folder;

    private Path top;

    @BeforeEach
    void makeTop() throws IOException {
        top = Files.createDirectory(folder.resolve("alice"));
    }

    @Test
    void reads_sources_and_the_files_that_the_assignment_asks_for() throws Exception {
        write(SOURCE, "class Work {}\n");
        write("ANALYSIS.md", "Because.\n");
        write("README.md", "not graded");
        write("src/test/java/tiny/WorkTest.java", "not graded");

        assertThat(accepted().files())
                .containsExactly(
                        new SourceFile("ANALYSIS.md", "Because.\n"), new SourceFile(SOURCE, "class Work {}\n"));
        assertThat(accepted().notes()).isEmpty();
    }

    @Test
    void finds_the_project_below_superfluous_folders_and_says_so() throws Exception {
        write("hw3/starter/" + SOURCE, "class Work {}\n");

        assertThat(accepted().files()).extracting(SourceFile::path).containsExactly(SOURCE);
        assertThat(codes()).containsExactly("project-in-folder");
    }

    @Test
    void refuses_two_projects_because_it_can_not_know_which_one_is_meant() throws Exception {
        write("one/" + SOURCE, "");
        write("two/" + SOURCE, "");

        assertThat(refused().code()).isEqualTo("two-projects");
        assertThat(refused().text()).contains("\"one\", \"two\"", "Keep the one");
    }

    @Test
    void refuses_a_copy_of_the_project_inside_the_project() throws Exception {
        write(SOURCE, "");
        write("backup/" + SOURCE, "");

        assertThat(refused().code()).isEqualTo("two-projects");
    }

    @Test
    void refuses_an_empty_folder_and_one_without_a_project() throws Exception {
        assertThat(refused().code()).isEqualTo("empty");

        write("Work.java", "class Work {}");
        assertThat(refused().code()).isEqualTo("no-project");
        assertThat(refused().text()).contains("src/main/java/tiny");
    }

    @Test
    void refuses_links_by_name_and_never_reads_behind_them() throws Exception {
        write(SOURCE, "");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(top.resolve("src/main/java/tiny/Other.java"), secret);

        assertThat(refused().code()).isEqualTo("link");
        assertThat(refused().text()).contains("Other.java").doesNotContain(folder.toString());
    }

    @Test
    void refuses_a_link_in_the_place_of_the_submission() throws Exception {
        write(SOURCE, "");
        Path link = Files.createSymbolicLink(folder.resolve("bob"), top);

        assertThat(read(link, Caps.DEFAULT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("link"));
    }

    @Test
    void refuses_special_files_without_waiting_for_them() throws Exception {
        write(SOURCE, "");
        Path pipe = top.resolve("src/main/java/tiny/Pipe.java");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(mkfifo.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(refused().code()).isEqualTo("special-file");
    }

    @Test
    void refuses_names_with_control_characters_and_shows_them_escaped() throws Exception {
        write(SOURCE, "");
        write("src/main/java/tiny/a\u001b[31mb.java", "");

        assertThat(refused().code()).isEqualTo("unsafe-name");
        assertThat(refused().text()).contains("a\\u001b[31mb").doesNotContain("\u001b");
    }

    @Test
    void refuses_names_that_are_one_on_other_machines() throws Exception {
        write(SOURCE, "");
        write("src/main/java/tiny/WORK.java", "");

        assertThat(refused().code()).isEqualTo("names-collide");
    }

    @Test
    void ignores_what_tools_and_systems_leave_and_says_so() throws Exception {
        write(SOURCE, "");
        write("target/classes/x.txt", "");
        write(".git/config", "");
        write(".idea/workspace.xml", "");
        write("__MACOSX/" + SOURCE, "");
        write("src/main/java/tiny/._Work.java", "");
        write("lib/tool.jar", "");
        write("src/main/java/tiny/Work.class", "");
        write("pom.xml", "");
        write("mvnw", "");
        write("src/main/resources/META-INF/services/x", "");

        assertThat(accepted().files()).extracting(SourceFile::path).containsExactly(SOURCE);
        assertThat(codes())
                .containsExactly(
                        "ignored-folders",
                        "ignored-system-files",
                        "ignored-binaries",
                        "ignored-build-files",
                        "ignored-resources");
    }

    @Test
    void a_package_named_like_a_tools_folder_is_read() throws Exception {
        write(SOURCE, "");
        write("src/main/java/tiny/build/Part.java", "class Part {}");

        assertThat(accepted().files()).hasSize(2);
    }

    @Test
    void a_link_among_the_ignored_is_not_followed() throws Exception {
        write(SOURCE, "");
        Files.createSymbolicLink(top.resolve("target"), folder);

        assertThat(codes()).containsExactly("ignored-folders");
    }

    @Test
    void repairs_byte_order_mark_line_ends_and_windows_text() throws Exception {
        write(SOURCE, "\uFEFFclass Work {}\r\n");
        byte[] windows = "// Grüße – Zoë\n".getBytes(Charset.forName("windows-1252"));
        Files.write(top.resolve("src/main/java/tiny/Old.java"), windows);

        assertThat(accepted().files())
                .extracting(SourceFile::text)
                .containsExactly("// Grüße – Zoë\n", "class Work {}\n");
        assertThat(codes()).containsExactly("bom-removed", "line-ends-repaired", "encoding-repaired");
    }

    @Test
    void bytes_that_are_no_text_cost_only_their_own_file() throws Exception {
        write(SOURCE, "class Work {}\n");
        Files.write(top.resolve("src/main/java/tiny/Noise.java"), new byte[] {0, (byte) 0xff, 0x41, (byte) 0xc3});

        assertThat(accepted().file(SOURCE)).isPresent();
        assertThat(codes()).containsExactly("encoding-broken");
    }

    @Test
    void the_digest_is_a_function_of_the_graded_bytes_and_their_paths() throws Exception {
        write(SOURCE, "class Work {}\n");
        String digest = accepted().digest();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");

        write("README.md", "not graded");
        write("target/x", "made by a tool");
        assertThat(accepted().digest()).isEqualTo(digest);

        write(SOURCE, "class Work { }\n");
        assertThat(accepted().digest()).isNotEqualTo(digest);

        write(SOURCE, "class Work {}\n");
        Files.move(top.resolve(SOURCE), top.resolve("src/main/java/tiny/Wor.java"));
        assertThat(accepted().digest()).isNotEqualTo(digest);
    }

    @Test
    void refuses_a_source_that_is_too_large() throws Exception {
        write(SOURCE, "x".repeat(1_001));

        assertThat(refused(SMALL).code()).isEqualTo("source-too-large");
    }

    @Test
    void refuses_too_much_together_also_outside_of_the_sources() throws Exception {
        write(SOURCE, "");
        write("video.mp4", "x".repeat(3_001));

        assertThat(refused(SMALL).code()).isEqualTo("too-large");
    }

    @Test
    void refuses_a_flood_of_files() throws Exception {
        write(SOURCE, "");
        for (int i = 0; i < 12; i++) {
            write("n" + i, "");
        }

        assertThat(refused(SMALL).code()).isEqualTo("too-many-files");
    }

    @Test
    void refuses_folders_that_are_too_deep_and_paths_that_are_too_long() throws Exception {
        write(SOURCE, "");
        write("a/b/c/d/e/f/g/h/i/j", "");
        assertThat(refused(SMALL).code()).isEqualTo("too-deep");

        top = Files.createDirectory(folder.resolve("bob"));
        write(SOURCE, "");
        write("src/" + "é".repeat(40), "");
        assertThat(refused(SMALL).code()).isEqualTo("path-too-long");
    }

    private void write(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private Submission accepted() throws IOException {
        IntakeResult result = read(top, Caps.DEFAULT);
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).submission();
    }

    private List<String> codes() throws IOException {
        return accepted().notes().stream().map(Note::code).toList();
    }

    private Note refused() throws IOException {
        return refused(Caps.DEFAULT);
    }

    private Note refused(Caps caps) throws IOException {
        IntakeResult result = read(top, caps);
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).reason();
    }

    private static IntakeResult read(Path path, Caps caps) throws IOException {
        return Intake.of(assignment(), caps).read(new Candidate("alice", path));
    }

    private static Assignment assignment() {
        return new Assignment(
                "tiny",
                "Tiny",
                Points.ZERO,
                "seed",
                new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1, 1),
                List.of(),
                List.of(SOURCE, "ANALYSIS.md"),
                List.of());
    }
}
