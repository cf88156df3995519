package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.batch.TinyBatch;
import rendezvous.judge.GraderFault;
import rendezvous.model.Isolation;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.report.Console;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Timeout(60)
class MainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TinyMachine machine = new TinyMachine(() -> folder);

    @Test
    void alone_it_prints_help_with_examples_first() {
        assertThat(run()).isZero();

        assertThat(out()).startsWith("Grades concurrency homework").contains("./grade validate", "Exit codes:");
        assertThat(out().indexOf("./grade submissions")).isLessThan(out().indexOf("--isolation"));
        assertThat(err()).isEmpty();
    }

    @Test
    void one_submission_gets_its_report_on_stdout_and_the_isolation_stated_first() throws Exception {
        assertThat(run(submission("alice", "4"), "--out", results())).isZero();

        assertThat(out()).contains("A tiny assignment", "alice", "4.0 / 10.0", "Only 4.0 of it was done.");
        assertThat(err()).startsWith("Isolation: strong (a fake) · JDK ").contains("alice/feedback.html");
    }

    @Test
    void a_class_gets_a_table() throws Exception {
        submission("class/alice", "10");
        submission("class/bob", "4");

        assertThat(run(folder.resolve("class").toString(), "--out", results(), "--slots", "2"))
                .isZero();
        assertThat(out()).contains("alice", "10.0", "bob", "4.0  work.done");
        assertThat(err()).contains("index.html", "grades.csv");
    }

    @Test
    void json_is_the_only_thing_on_stdout() throws Exception {
        assertThat(run(submission("alice", "4"), "--out", results(), "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(out()).at("/score").decimalValue())
                .isEqualByComparingTo("4");

        out.reset();
        submission("class/bob", "10");
        submission("class/carl", "3");
        assertThat(run(folder.resolve("class").toString(), "--out", results(), "--json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out()).at("/results").size()).isEqualTo(2);
    }

    @Test
    void who_tampered_is_named_to_the_staff_and_gets_neutral_words() throws Exception {
        machine.judgement = (evidence, classes) -> heldLike(TinyBatch.judge(evidence, classes));

        assertThat(run(submission("alice", "4"), "--out", results())).isEqualTo(3);
        assertThat(out()).contains("held", "contact the staff");
        assertThat(err()).contains("A person has to look at alice", "evidence.json");
    }

    private static Scorecard heldLike(Scorecard card) {
        return new Scorecard(
                card.schema(),
                card.kit(),
                card.assignment(),
                card.submission(),
                State.HELD,
                Optional.empty(),
                card.maxScore(),
                Points.ZERO,
                card.isolation(),
                card.jdk(),
                List.of(new Note("contact-staff", "It could not be processed. Please contact the staff.")),
                List.of());
    }

    @Test
    void fail_under_turns_few_points_into_an_exit_code() throws Exception {
        String alice = submission("alice", "4");

        assertThat(run(alice, "--out", results(), "--fail-under", "4")).isZero();
        assertThat(run(alice, "--out", results(), "--fail-under", "4.5")).isEqualTo(1);
        assertThat(run(alice, "--out", results(), "--fail-under", "4.001")).isEqualTo(2);
    }

    @Test
    void wrong_use_gets_one_clear_message() throws Exception {
        assertThat(run("nowhere")).isEqualTo(2);
        assertThat(err()).contains("There is no folder \"nowhere\". Name the folder of a submission");
        assertNoTrace();

        assertThat(run("--wrong")).isEqualTo(2);
        assertThat(err()).contains("--wrong", "See ./grade --help.");
        assertThat(run(submission("alice", "4"), "--isolation", "perfect")).isEqualTo(2);
        assertThat(run(submission("alice", "4"), "--slots", "-1")).isEqualTo(2);
        assertNoTrace();
    }

    @Test
    void a_jdk_that_is_none_is_wrong_use() throws Exception {
        assertThat(run(
                        submission("alice", "4"),
                        "--jdk",
                        folder.resolve("nothing").toString(),
                        "--out",
                        results()))
                .isEqualTo(2);
        assertThat(err()).contains("There is no folder", "Name the home of a JDK 17 or newer", "--jdk");
        assertNoTrace();
    }

    @Test
    void results_that_can_not_be_written_are_wrong_use() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(
                        submission("alice", "4"),
                        "--out",
                        file.resolve("results").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("Results can't be written into", "--out");
        assertNoTrace();
    }

    @Test
    void a_broken_definition_is_shown_with_its_place() throws Exception {
        machine.definition = TinyMachine.DEFINITION.replace("points: 10", "points: ten");

        assertThat(run(submission("alice", "4"), "--out", results())).isEqualTo(2);
        assertThat(err()).contains("assignments/tiny/assignment.yaml:", "points");
        assertNoTrace();
    }

    @Test
    void a_submission_that_can_not_be_read_says_how_to_repair_it() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run(empty.toString(), "--out", results())).isEqualTo(3);
        assertThat(out()).contains("refused", "Hand in the project's folder");
        assertNoTrace();
    }

    @Test
    void our_own_fault_is_not_a_grade() throws Exception {
        machine.observation = (submission, classes) -> {
            if (submission.id().equals("bob")) {
                throw new IOException("no space left");
            }
            return TinyBatch.evidence(submission);
        };
        submission("class/alice", "10");
        String bob = submission("class/bob", "10");

        assertThat(run(bob, "--out", results())).isEqualTo(4);
        assertThat(run(folder.resolve("class").toString(), "--out", results())).isEqualTo(5);
        assertThat(err()).contains("no space left", "1 of 2 are done. Run the same command again to continue.");
        assertNoTrace();
    }

    @Test
    void strangers_work_is_not_run_on_a_machine_that_can_not_isolate_it() throws Exception {
        machine.strongest = Isolation.REDUCED;
        List<String> seen = new ArrayList<>();
        machine.observation = (submission, classes) -> {
            seen.add(submission.id());
            return TinyBatch.evidence(submission);
        };
        String alice = submission("alice", "10");

        assertThat(run(alice, "--out", results())).isEqualTo(4);
        assertThat(seen).isEmpty();
        assertThat(err()).contains("bubblewrap", "--isolation reduced");

        assertThat(run(alice, "--out", results(), "--isolation", "reduced")).isZero();
        assertThat(seen).containsExactly("alice");
    }

    @Test
    void judging_again_runs_nothing_and_changes_no_byte() throws Exception {
        run(submission("alice", "4"), "--out", results());
        Path card = folder.resolve("results/alice/scorecard.json");
        byte[] before = Files.readAllBytes(card);
        machine.observation = (submission, classes) -> {
            throw new IllegalStateException("nothing may run");
        };

        assertThat(run("judge", results())).isZero();
        assertThat(run("judge", folder.resolve("results/alice").toString())).isZero();
        assertThat(card).hasBinaryContent(before);
    }

    @Test
    void judging_what_is_not_there_is_wrong_use() throws Exception {
        assertThat(run("judge", "nowhere")).isEqualTo(2);
        assertThat(run("judge", Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(2);
        assertThat(err()).contains("There is no folder nowhere", "There is no evidence.json in");
        assertNoTrace();
    }

    @Test
    void damaged_evidence_is_named() throws Exception {
        run(submission("alice", "4"), "--out", results());
        Files.writeString(folder.resolve("results/alice/evidence.json"), "{");

        assertThat(run("judge", results())).isEqualTo(4);
        assertThat(err()).contains("evidence.json");
        assertNoTrace();
    }

    @Test
    void one_fault_while_judging_again_is_reported_and_the_others_go_on() throws Exception {
        submission("class/alice", "10");
        submission("class/bob", "4");
        submission("class/carl", "5");
        run(folder.resolve("class").toString(), "--out", results());
        out.reset();
        Files.writeString(folder.resolve("results/alice/evidence.json"), "{");
        machine.judgement = (evidence, classes) -> {
            if (evidence.submission().id().equals("bob")) {
                throw new GraderFault("a check broke");
            }
            return TinyBatch.judge(evidence, classes);
        };

        assertThat(run("judge", results())).isEqualTo(5);
        assertThat(out()).contains("carl").doesNotContain("alice", "bob");
        assertThat(err()).contains("alice: not judged", "evidence.json", "bob: not judged", "a check broke");
        assertThat(run("judge", folder.resolve("results/bob").toString())).isEqualTo(4);
        assertNoTrace();
    }

    @Test
    void validate_compares_each_sample_with_its_label() throws Exception {
        sample("reference", "title: Right\nscore: 10.0\n", "10");
        sample("half", "title: Half done\nfailed: {work.done: Only 5.0}\nscore: 5.0\n", "5");

        assertThat(run("validate", "--out", results())).isZero();
        assertThat(out()).contains("✓ half", "Half done", "All 2 samples are as labelled.");

        sample("half", "title: Half done\nfailed: {work.done: Only 5.0}\nscore: 5.0\n", "6");
        assertThat(run("validate", "--out", results())).isEqualTo(1);
        assertThat(out()).contains("✗ half", "It scores 6.0, not 5.0.", "1 of 2 samples are not as labelled.");
    }

    @Test
    void validate_quick_keeps_what_is_right_and_a_quarter_of_the_others() throws Exception {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            sample(name, "title: Half done\nfailed: {work.done: Only 5.0}\nscore: 5.0\n", "5");
        }
        sample("reference", "title: Right\nscore: 10.0\n", "10");

        assertThat(run("validate", "--quick", "--out", results())).isZero();

        assertThat(out()).contains("✓ a", "✓ e", "✓ reference", "All 3 samples are as labelled.");
    }

    @Test
    void validate_takes_one_sample_and_refuses_one_without_a_label() throws Exception {
        sample("reference", "title: Right\nscore: 10.0\n", "10");
        assertThat(run("validate", "--out", results(), "--only", "nothing")).isEqualTo(2);

        Files.createDirectories(folder.resolve("assignments/tiny/samples/bare"));
        assertThat(run("validate", "--out", results())).isEqualTo(2);
        assertThat(err()).contains("bare has no label");
        assertNoTrace();
    }

    @Test
    void doctor_shows_what_was_tried_and_what_to_do() {
        assertThat(run("doctor")).isZero();
        assertThat(out())
                .containsPattern("network +✓ +– +closed")
                .containsPattern("tasks +✗ +install")
                .contains("✗  strong: tasks: install what is missing", "Isolation: strong (a fake)");

        machine.strongest = Isolation.REDUCED;
        assertThat(run("doctor")).isEqualTo(4);
        assertThat(out()).contains("--isolation reduced");
    }

    @Test
    void doctor_tries_the_jdk_that_was_named() {
        assertThat(run("doctor", "--jdk", folder.toString())).isEqualTo(2);
        assertThat(err()).contains("is no JDK", "--jdk HOME");
    }

    @Test
    void export_writes_the_starter_and_says_what_it_did() throws Exception {
        Files.createDirectories(folder.resolve("assignments/tiny"));
        Files.createDirectories(folder.resolve("starter"));
        Files.writeString(folder.resolve("assignments/tiny/starter.txt"), "README.md\n");
        Files.writeString(folder.resolve("starter/README.md"), "the handout");
        Path published = folder.resolve("published");

        assertThat(run("export", "starter", "--out", published.toString())).isZero();
        assertThat(published.resolve("README.md")).hasContent("the handout");
        assertThat(out()).contains("published: 1 created, 0 updated");

        Files.writeString(folder.resolve("starter/README.md"), "a better handout");
        assertThat(run("export", "starter", "--out", published.toString())).isZero();
        assertThat(out()).contains("updated    README.md", "published: 0 created, 1 updated");

        Files.writeString(published.resolve("README.md"), "ours");
        assertThat(run("export", "starter", "--out", published.toString())).isZero();
        assertThat(out()).contains("kept       README.md (changed since the last export;");
    }

    @Test
    void export_refuses_what_it_can_not_do_with_a_way_out() throws Exception {
        assertThat(run("export")).isEqualTo(2);
        assertThat(err()).contains("Say what to export: starter");

        assertThat(run("export", "starter")).isEqualTo(2);
        assertThat(err()).contains("--out");

        Files.createDirectories(folder.resolve("assignments/tiny"));
        Files.writeString(folder.resolve("assignments/tiny/starter.txt"), "");
        assertThat(run("export", "starter", "--out", folder.toString())).isEqualTo(2);
        assertThat(err()).contains("is not empty, and no earlier export");
        assertNoTrace();
    }

    private int run(String... arguments) {
        PrintStream first = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream second = new PrintStream(err, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(first, second, false, false, new Console(100, true, false));
        return new Main(streams, machine).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertNoTrace() {
        assertThat(err()).doesNotContain("\tat ", "    at ", "Exception");
    }

    private String results() {
        return folder.resolve("results").toString();
    }

    private String submission(String path, String points) throws IOException {
        return machine.submission(path, points);
    }

    private void sample(String id, String label, String points) throws IOException {
        submission("reference", "10");
        submission("assignments/tiny/samples/" + id, points);
        Files.writeString(folder.resolve("assignments/tiny/samples/" + id + "/expect.yaml"), label);
    }
}
