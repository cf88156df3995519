package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.publish.GitHubStub;
import rendezvous.report.Console;
import rendezvous.report.RunnerLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

@Timeout(60)
class PublishCommandTest {

    private static final String TOKEN = "ghs_secret";
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TinyMachine machine = new TinyMachine(() -> folder);
    private GitHubStub github;
    private Path artefact = Path.of("");

    @BeforeEach
    void gradeAPullRequest() throws IOException {
        github = new GitHubStub();
        github.pullRequest(7, "open", "alice/homework", "solution", SHA);
        run(machine.submission("alice", "4"), "--out", folder.resolve("results").toString());
        out.reset();
        err.reset();
        artefact = Files.createDirectory(folder.resolve("artefact"));
        Files.copy(folder.resolve("results/alice/scorecard.json"), artefact.resolve("scorecard.json"));
        Files.copy(folder.resolve("results/alice/feedback.html"), artefact.resolve("feedback.html"));
        Files.writeString(artefact.resolve("pull-request.txt"), "7\n");
        machine.environment.put("GITHUB_API_URL", github.uri().toString());
        machine.environment.put("GITHUB_TOKEN", TOKEN);
        machine.environment.put("GITHUB_REPOSITORY", GitHubStub.REPOSITORY);
        machine.environment.put("GITHUB_EVENT_PATH", event("alice/homework", "solution", SHA));
    }

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void a_graded_pull_request_gets_its_comment_and_its_check() {
        assertThat(publish()).isZero();
        assertThat(out()).contains("Pull request 7: comment created, check created.");
        assertThat(publish()).isZero();
        assertThat(out()).contains("Pull request 7: comment updated");
        assertThat(github.comments(7)).hasSize(1);
        assertThat(github.checks()).hasSize(2);
    }

    @Test
    void what_is_no_fault_ends_with_zero_and_says_why() throws Exception {
        github.pullRequest(7, "closed", "alice/homework", "solution", SHA);

        assertThat(publish()).isZero();
        assertThat(out()).contains("Nothing to publish: pull request 7 is closed.");
    }

    @Test
    void an_artefact_that_can_not_be_believed_ends_with_three() throws Exception {
        Files.writeString(artefact.resolve("::add-mask::x"), "");

        assertThat(publish()).isEqualTo(3);
        assertThat(out()).contains("Nothing was published.");
        assertThat(github.comments(7)).isEmpty();
    }

    @Test
    void a_branch_with_a_hostile_name_does_nothing() throws Exception {
        String branch = "x\n::add-mask::e$(touch pwned)`id`";
        github.pullRequest(7, "open", "alice/homework", branch, SHA);
        machine.environment.put("GITHUB_EVENT_PATH", event("alice/homework", branch.replace("\n", "\\n"), SHA));

        assertThat(publish()).isZero();
        assertThat(github.comments(7)).hasSize(1);
    }

    @Test
    void a_github_that_says_no_ends_with_four() {
        github.fail(new GitHubStub.Fault(401, "x", "y"));

        assertThat(publish()).isEqualTo(4);
        assertThat(out()).contains("doesn't know the token");
    }

    @Test
    void wrong_use_ends_with_two_and_never_shows_the_token() throws Exception {
        machine.environment.put("GITHUB_TOKEN", TOKEN + "\nX-Evil: 1");
        assertThat(publish()).isEqualTo(2);
        machine.environment.put("GITHUB_TOKEN", "");
        assertThat(publish()).isEqualTo(2);
        machine.environment.put("GITHUB_TOKEN", TOKEN);

        machine.environment.put("GITHUB_API_URL", "http://github.example");
        assertThat(publish()).isEqualTo(2);
        assertThat(out()).contains("must start with https://");

        machine.environment.put("GITHUB_API_URL", github.uri().toString());
        machine.environment.put("GITHUB_REPOSITORY", "other/repository");
        assertThat(publish()).isEqualTo(2);
        machine.environment.put("GITHUB_REPOSITORY", GitHubStub.REPOSITORY);
        machine.environment.put(
                "GITHUB_EVENT_PATH",
                Files.writeString(folder.resolve("e"), "{}").toString());
        assertThat(publish()).isEqualTo(2);
        assertThat(out()).contains("workflow_run");
        assertThat(github.requests()).isEmpty();
    }

    /** Publishes, and holds what every run must keep to. */
    private int publish() {
        out.reset();
        int code = run("publish", artefact.toString());
        RunnerLog log = RunnerLog.of(out());
        assertThat(log.obeyed()).isEmpty();
        assertThat(log.listens()).isTrue();
        assertThat(out() + err.toString(StandardCharsets.UTF_8)).doesNotContain(TOKEN, "Exception", "    at ");
        return code;
    }

    private String event(String repository, String branch, String sha) throws IOException {
        return Files.writeString(folder.resolve("event.json"), """
                        {"action": "completed", "repository": {"full_name": "course/homework"},
                         "workflow_run": {"event": "pull_request", "head_sha": "%s", "head_branch": "%s",
                          "head_repository": {"full_name": "%s"}, "pull_requests": [],
                          "html_url": "https://github.com/course/homework/actions/runs/42"}}
                        """.formatted(sha, branch, repository))
                .toString();
    }

    private int run(String... arguments) {
        PrintStream first = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream second = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Main(new Streams(first, second, false, false, new Console(100, true, false)), machine)
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
