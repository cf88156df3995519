package rendezvous.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.DefinitionException;
import rendezvous.assignment.SampleLabel;
import rendezvous.intake.Candidate;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SamplesTest {

    private static final String SAMPLES = "assignments/tiny/samples/";

    @TempDir
    private Path home;

    @Test
    void lays_a_sample_over_its_base() throws Exception {
        write("reference/" + TinyBatch.SOURCE, "10");
        write("reference/src/main/java/tiny/Other.java", "other");
        write("starter/" + TinyBatch.SOURCE, "0");
        write(SAMPLES + "half/expect.yaml", "title: Half\nfailed:\n  work.done: Only\nscore: 5.0\n");
        write(SAMPLES + "half/" + TinyBatch.SOURCE, "5");
        write(
                SAMPLES + "untouched/expect.yaml",
                "title: Nothing\nbase: starter\nfailed:\n  work.done: Only\nscore: 0.0\n");

        Samples samples = new Samples(home, TinyBatch.assignment());
        List<Candidate> candidates = samples.layOver(samples.read(), Files.createDirectory(home.resolve("work")));

        assertThat(candidates).extracting(Candidate::id).containsExactly("half", "untouched");
        assertThat(home.resolve("work/half/" + TinyBatch.SOURCE)).hasContent("5");
        assertThat(home.resolve("work/half/src/main/java/tiny/Other.java")).hasContent("other");
        assertThat(home.resolve("work/half/expect.yaml")).doesNotExist();
        assertThat(home.resolve("work/untouched/" + TinyBatch.SOURCE)).hasContent("0");
    }

    @Test
    void a_sample_without_a_label_and_a_label_without_a_sample_are_errors() throws Exception {
        Samples samples = new Samples(home, TinyBatch.assignment());
        assertThatThrownBy(samples::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("no samples");

        write(SAMPLES + "bare/" + TinyBatch.SOURCE, "5");
        assertThatThrownBy(samples::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContainingAll("bare", "has no label");

        write(SAMPLES + "bare/expect.yaml", "title: Bare\nscore: 10.0\n");
        write(SAMPLES + "lonely.yaml", "title: Lonely\nscore: 10.0\n");
        assertThatThrownBy(samples::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContainingAll("lonely.yaml", "has no sample");
    }

    @Test
    void a_result_as_labelled_has_no_difference() {
        assertThat(Validation.differences(label(Map.of(TinyBatch.CHECK, "Only 4.0"), "4"), card("4")))
                .isEmpty();
        assertThat(Validation.differences(label(Map.of(), "10"), card("10"))).isEmpty();
    }

    @Test
    void every_difference_is_said() {
        assertThat(Validation.differences(label(Map.of(), "10"), card("4")))
                .containsExactly("It scores 4.0, not 10.0.", "work.done is failed, but should not be.");
        assertThat(Validation.differences(label(Map.of(TinyBatch.CHECK, "Only"), "4"), card("10")))
                .containsExactly("It scores 10.0, not 4.0.", "work.done should be failed, but is not.");
        assertThat(Validation.differences(label(Map.of(TinyBatch.CHECK, "deadlock"), "4"), card("4")))
                .singleElement()
                .asString()
                .contains("doesn't say \"deadlock\"", "Only 4.0 of it was done.");
    }

    private static SampleLabel label(Map<String, String> failed, String score) {
        return new SampleLabel(
                "Title", SampleLabel.Base.REFERENCE, failed, List.of(), Points.of(Long.parseLong(score)));
    }

    private static Scorecard card(String points) {
        var submission = new rendezvous.model.Submission(
                "x", "sha256:0", List.of(new rendezvous.model.SourceFile(TinyBatch.SOURCE, points)), List.of());
        return TinyBatch.judge(TinyBatch.evidence(submission), Path.of("classes"));
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
