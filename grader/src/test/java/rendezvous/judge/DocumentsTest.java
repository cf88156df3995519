package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Documents are read strictly and written whole. It stands here because the evidence to write does. */
class DocumentsTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("evidence.json");
    }

    @Test
    void evidence_comes_back_as_it_was_written_and_has_the_same_bytes_again() throws IOException {
        Evidence evidence = TinyEvidence.ofPeak(2, 1);
        Documents.write(file, evidence);
        Evidence read = Documents.readEvidence(file);

        // A lone surrogate can't be written as UTF-8; everything else comes back.
        assertThat(read.sessions()).isEqualTo(evidence.sessions());
        assertThat(read.submission()).isEqualTo(evidence.submission());
        assertThat(read.environment()).isEqualTo(evidence.environment());
        assertThat(Documents.toJson(read)).isEqualTo(Files.readString(file));
    }

    @Test
    void a_scorecard_comes_back_as_it_was_written() throws IOException {
        Scorecard card =
                Judge.judge(TinyEvidence.ofPeak(2, 1), TinyEvidence.rubric(), List.of(JudgeTest.Right.class), folder);
        Documents.write(file, card);

        assertThat(Documents.readScorecard(file)).isEqualTo(card);
        assertThat(Files.readString(file))
                .startsWith("{\n  \"schema\": \"rendezvous/scorecard/v1\",\n  \"kit\": \"0.1.0\",\n")
                .contains("\"score\": 6.0,", "\"blockedBy\": null", "\"verdict\": \"failed\"", "\"where\": []")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void a_file_is_replaced_and_nothing_is_left_beside_it() throws IOException {
        Documents.write(file, "old");
        Documents.write(file, "new");

        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(folder.toFile().list()).containsExactly("evidence.json");
    }

    @Test
    void a_folder_that_is_not_there_is_an_io_error_and_stays_away() {
        assertThatThrownBy(() -> Documents.write(folder.resolve("no/such.json"), "x"))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_unknown_property_is_refused_with_its_name() throws IOException {
        Documents.write(file, json().replaceFirst("\"kit\"", "\"extra\": 1,\n  \"kit\""));

        assertRefused("unknown property \"extra\"", "grade the submission again");
    }

    @Test
    void a_wrong_schema_is_refused() throws IOException {
        Documents.write(file, json().replace("evidence/v1", "evidence/v9"));

        assertRefused("its schema is \"rendezvous/evidence/v9\", but this kit reads \"rendezvous/evidence/v1\"");
    }

    @Test
    void a_missing_property_a_wrong_type_and_a_duplicate_are_refused() throws IOException {
        Documents.write(file, json().replaceFirst("  \"kit\": \"0.1.0\",\n", ""));
        assertRefused("kit");
        Documents.write(file, json().replaceFirst("\"processors\": 2", "\"processors\": \"2\""));
        assertRefused("processors");
        Documents.write(file, json().replaceFirst("\"kit\": \"0.1.0\"", "\"kit\": \"0.1.0\", \"kit\": \"0.1.0\""));
        assertRefused("kit");
        Documents.write(file, json().replaceFirst("\"state\": \"WAITING\"", "\"state\": null"));
        assertRefused("state");
    }

    @Test
    void a_torn_file_and_a_missing_one_are_refused() throws IOException {
        assertRefused("there is no such file");
        Documents.write(file, json().substring(0, 300));
        assertRefused("evidence.json:");
        Documents.write(file, json() + "{}");
        assertRefused("evidence.json:");
        Documents.write(file, "null");
        assertRefused("it says nothing");
    }

    private static String json() {
        return Documents.toJson(TinyEvidence.ofPeak(1));
    }

    private void assertRefused(String... fragments) {
        assertThatThrownBy(() -> Documents.readEvidence(file))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(fragments);
    }
}
