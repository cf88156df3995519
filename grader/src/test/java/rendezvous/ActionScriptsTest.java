package rendezvous;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.Repository.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of the action, with a grader that only says how it was called. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the action's scripts are for GitHub's Linux machines")
class ActionScriptsTest {

    private static final String GRADED = """
            mkdir -p "$3/alice"
            echo card >"$3/alice/scorecard.json"
            echo page >"$3/alice/feedback.html"
            echo evidence >"$3/alice/evidence.json"
            """;

    @TempDir
    private Path folder;

    private Path temp = Path.of("");

    @BeforeEach
    void makeRunner() throws IOException {
        temp = Files.createDirectory(folder.resolve("temp with blanks"));
        grader(GRADED);
    }

    @Test
    void grading_leaves_what_the_publishing_job_reads_and_nothing_more() throws Exception {
        Files.createDirectories(temp.resolve("rendezvous/artefact"));
        Files.writeString(temp.resolve("rendezvous/artefact/of an earlier job"), "");

        Ended ended = grade("a b", "7");

        assertThat(ended.code()).isZero();
        assertThat(ended.output())
                .contains("called: a b --out " + temp + "/rendezvous/results --isolation strong --format github");
        assertThat(artefact()).containsExactly("feedback.html", "pull-request.txt", "scorecard.json");
        assertThat(temp.resolve("rendezvous/artefact/pull-request.txt")).hasContent("7\n");
    }

    @Test
    void the_graders_exit_code_is_the_jobs_and_without_a_result_there_is_no_scorecard() throws Exception {
        grader("exit 4");

        assertThat(grade("alice", "7").code()).isEqualTo(4);
        assertThat(artefact()).containsExactly("pull-request.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-7", "7; touch pwned", "$(touch pwned)", "7\n8", "12345678901"})
    void a_number_that_is_none_is_not_written_down(String number) throws Exception {
        assertThat(grade("alice", number).code()).isZero();
        assertThat(artefact()).containsExactly("feedback.html", "scorecard.json");
        assertThat(temp.resolve("pwned")).doesNotExist();
    }

    @Test
    void the_token_is_there_only_while_the_artefact_is_published() throws Exception {
        grader("echo \"token: ${GITHUB_TOKEN:-none}\"");

        Ended ended = bash("publish/publish.sh", "GITHUB_TOKEN=ghs_secret");

        assertThat(ended.output().lines())
                .containsExactly(
                        "called: --version",
                        "token: none",
                        "called: publish " + temp + "/rendezvous-artefact",
                        "token: ghs_secret");
    }

    private void grader(String script) throws IOException {
        Path grade = Files.writeString(folder.resolve("grade"), "#!/bin/sh\necho \"called: $*\"\n" + script + "\n");
        Files.setPosixFilePermissions(grade, PosixFilePermissions.fromString("rwx------"));
    }

    private Ended grade(String submission, String number) throws IOException, InterruptedException {
        return bash("grade.sh", "SUBMISSION=" + submission, "PULL_REQUEST=" + number);
    }

    private Ended bash(String script, String... variables) throws IOException, InterruptedException {
        Path file = Repository.root().resolve("grader/action").resolve(script);
        List<String> command = Stream.of(
                        Stream.of("env", "-u", "GITHUB_TOKEN", "RUNNER_TEMP=" + temp, "RENDEZVOUS_KIT=" + folder),
                        Stream.of(variables),
                        Stream.of("bash", file.toString()))
                .flatMap(part -> part)
                .toList();
        return Repository.run(temp, command.toArray(String[]::new));
    }

    private List<String> artefact() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("rendezvous/artefact"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
