package rendezvous.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

class ArtefactFolderTest {

    private static final String FORGED = "::add-mask::forged";

    @TempDir
    private Path folder;

    private Path artefact = Path.of("");

    @BeforeEach
    void leaveAnArtefact() throws IOException {
        artefact = HandedIn.artefact(folder, HandedIn.card("main", 2), "7\n");
    }

    @Test
    void what_a_grading_job_leaves_is_read() throws Exception {
        Artefact read = ArtefactFolder.read(artefact, HandedIn.assignment());

        assertThat(read.pullRequest()).isEqualTo(7);
        assertThat(read.scorecard()).isEqualTo(HandedIn.card("main", 2));
    }

    @Test
    void a_link_is_no_file_wherever_it_leads() throws Exception {
        Path secret = Files.copy(artefact.resolve("scorecard.json"), folder.resolve("secret.json"));
        Files.delete(artefact.resolve("scorecard.json"));
        Files.createSymbolicLink(artefact.resolve("scorecard.json"), secret);
        assertRefused("no plain file");

        Path link = Files.createSymbolicLink(folder.resolve("link"), artefact);
        assertThatThrownBy(() -> ArtefactFolder.read(link, HandedIn.assignment()))
                .isInstanceOf(ArtefactException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::add-mask::forged", "-rf", "..\\x", "scorecard.json ", "\u202escorecard.json", "a\nb"})
    void a_file_with_another_name_is_refused_and_its_name_not_repeated(String name) throws Exception {
        Files.writeString(artefact.resolve(name), "");

        assertRefused("something else than");
    }

    @Test
    void folders_and_huge_files_are_refused_without_being_read() throws Exception {
        Files.delete(artefact.resolve("feedback.html"));
        Files.createDirectory(artefact.resolve("feedback.html"));
        assertRefused("no plain file");

        Files.delete(artefact.resolve("feedback.html"));
        try (RandomAccessFile huge =
                new RandomAccessFile(artefact.resolve("scorecard.json").toFile(), "rw")) {
            huge.setLength(5L << 30);
        }
        assertRefused("larger than 1048576 bytes");
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        Files.delete(artefact.resolve("pull-request.txt"));
        assertRefused("no pull-request.txt");

        Files.delete(artefact.resolve("scorecard.json"));
        assertRefused("no scorecard.json");

        artefact = folder.resolve("nowhere");
        assertRefused("is no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "7; echo x", "7\n8", "99999999999", "1e3", "٧", "::add-mask::forged"})
    void a_number_is_a_number(String text) throws Exception {
        Files.writeString(artefact.resolve("pull-request.txt"), text);

        assertThatThrownBy(() -> ArtefactFolder.read(artefact, HandedIn.assignment()))
                .isInstanceOf(ArtefactException.class)
                .hasMessageNotContaining(FORGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"schema\"|\"::add-mask::forged\": 1, \"schema\"",
                "\"kit\"|\"kit\": \"2\", \"kit\"",
                "\"assignment\": \"tiny\"|\"assignment\": \"other\"",
                "\"maxScore\": 10.0|\"maxScore\": 100.0",
                "\"maxScore\": 10.0|\"maxScore\": 1e999999999",
                "\"score\": 4.0|\"score\": 10.0",
                "\"score\": 4.0|\"score\": null",
                "\"points\": 4.0|\"points\": 5.0",
                "\"points\": 4.0|\"points\": -4.0",
                "\"maxPoints\": 6.0|\"maxPoints\": 60.0",
                "work.clean|work.cleaner",
                "\"The work is done\"|\"::add-mask::forged\"",
                "\"blockedBy\": null|\"blockedBy\": \"::add-mask::forged\"",
                "\"line\": 1|\"line\": -1",
                "\"line\": 1|\"line\": 2000000000",
                "src/main|../../main",
                "src/main|/main",
                "src/main|src/./main",
                "src/main|src//main",
                "src/main|src\\\\main",
                "src/main|src\\nmain",
                "sha256:0|sha256:x",
                "\"pendingManual\": 0.0|\"pendingManual\": 11.0",
            })
    void a_scorecard_that_this_rubric_can_not_give_is_refused(String part, String forged) throws Exception {
        Path card = artefact.resolve("scorecard.json");
        String text = Files.readString(card);
        assertThat(text).contains(part);
        Files.writeString(card, text.replace(part, forged));

        assertRefused("scorecard");
    }

    @Test
    void a_document_that_is_nested_without_end_is_refused() throws Exception {
        Files.writeString(artefact.resolve("scorecard.json"), "[".repeat(500_000));
        assertRefused("no scorecard of this kit's version");
    }

    @Test
    void long_texts_and_long_lists_are_refused() throws Exception {
        artefact = HandedIn.artefact(folder, HandedIn.card("x".repeat(5_000), 2), "7");
        assertRefused("too long");

        artefact = HandedIn.artefact(folder, HandedIn.card("x", 51), "7");
        assertRefused("too many lines");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> ArtefactFolder.read(artefact, HandedIn.assignment()))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining(FORGED);
    }
}
