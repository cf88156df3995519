package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.batch.TinyBatch;
import rendezvous.report.Console;
import rendezvous.report.RunnerLog;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

@Timeout(60)
class FormatsCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TinyMachine machine = new TinyMachine(() -> folder);

    @Test
    void formats_are_written_beside_the_results_or_where_it_is_said() throws Exception {
        String alice = machine.submission("alice", "4");
        Path own = folder.resolve("new/place/own.xml");

        assertThat(run(alice, "--out", results(), "--format", "junit", "--format", "junit-gitlab=" + own))
                .isZero();

        assertThat(folder.resolve("results/alice/junit.xml"))
                .content()
                .contains("<testsuite", "Only 4.0 of it was done.");
        assertThat(own).content().contains("<testsuites");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("::");
    }

    @Test
    void a_class_gets_what_has_a_form_for_it_and_a_clear_no_before_anything_runs() throws Exception {
        machine.submission("class/alice", "10");
        machine.submission("class/bob", "4");
        String all = folder.resolve("class").toString();

        assertThat(run(all, "--out", results(), "--format", "junit")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--format junit is about one submission");
        assertThat(folder.resolve("results")).doesNotExist();

        assertThat(run(all, "--out", results(), "--format", "junit-gitlab", "--format", "markdown"))
                .isZero();
        assertThat(folder.resolve("results/junit-gitlab.xml")).content().contains("alice", "bob");
        assertThat(folder.resolve("results/comment.md")).content().contains("| bob | 4.0 | work.done |");
    }

    @Test
    void judging_again_writes_formats_too() throws Exception {
        run(machine.submission("alice", "4"), "--out", results());

        assertThat(run("judge", folder.resolve("results/alice").toString(), "--format", "code-quality"))
                .isZero();
        assertThat(folder.resolve("results/alice/gl-code-quality-report.json")).hasContent("[ ]");
    }

    @Test
    void a_format_or_a_file_that_can_not_be_is_wrong_use() throws Exception {
        String alice = machine.submission("alice", "4");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(alice, "--format", "pdf")).isEqualTo(2);
        assertThat(run(alice, "--format", "junit=")).isEqualTo(2);
        assertThat(run(alice, "--format", "junit=a\0b")).isEqualTo(2);
        assertThat(run(alice, "--out", results(), "--format", "junit=" + file.resolve("below")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no format \"pdf\". There are github, junit", "Name a file that you may write")
                .doesNotContain("Exception", "    at ");
    }

    @Test
    void on_github_only_our_own_commands_are_obeyed_and_the_summary_is_appended_to() throws Exception {
        String alice = machine.submission("alice", "4");
        Path summary = Files.writeString(folder.resolve("summary"), "before\n");
        machine.environment.put("GITHUB_STEP_SUMMARY", summary.toString());
        machine.judgement = (evidence, classes) -> {
            throw new IllegalStateException("\n::add-mask::e\n##[add-mask]e");
        };
        assertThat(run(alice, "--out", results(), "--format", "github")).isEqualTo(4);
        assertThat(RunnerLog.of(out.toString(StandardCharsets.UTF_8)).obeyed()).isEmpty();

        out.reset();
        machine.judgement = TinyBatch::judge;
        assertThat(run(alice, "--out", results(), "--format", "github")).isZero();

        RunnerLog log = RunnerLog.of(out.toString(StandardCharsets.UTF_8));
        assertThat(log.listens()).isTrue();
        assertThat(log.obeyed()).extracting(RunnerLog.Command::name).containsExactly("error");
        assertThat(summary).content().startsWith("before\n").contains("## A tiny assignment: 4.0 / 10.0");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void every_run_has_another_secret() throws Exception {
        String alice = machine.submission("alice", "10");

        run(alice, "--out", results(), "--format", "github");
        String first = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        out.reset();
        run(alice, "--out", results(), "--format", "github");

        assertThat(first).matches("::stop-commands::[0-9a-f]{48}");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(first);
    }

    private int run(String... arguments) {
        PrintStream first = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream second = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Main(new Streams(first, second, false, false, new Console(100, true, false)), machine)
                .run(arguments);
    }

    private String results() {
        return folder.resolve("results").toString();
    }
}
