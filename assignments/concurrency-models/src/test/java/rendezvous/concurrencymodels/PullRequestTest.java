package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.publish.GitHubStub;
import rendezvous.report.RunnerLog;
import rendezvous.report.RunnerLog.Command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A pull request from start to end: a student pushes to a git repository, the grading job's script grades a checkout,
 * the publishing job's script tells a stand-in for GitHub. Nobody but git and the scripts of the action is called.
 */
@Timeout(300)
class PullRequestTest {

    private static final String TOKEN = "ghs_secret";
    private static final String BRANCH = "solution";
    private static final String WRITTEN = "src/main/java/concurrency/ThreadedFileProcessor.java";

    /** What a student may try on the log of the job, and on the comment. */
    private static final String HOSTILE = "::set-output name=x::1\\n::add-mask::e\\n##[add-mask]e\\n@everyone <b>";

    @TempDir
    private Path folder;

    private GitHubStub github;
    private Path student = Path.of("");

    @BeforeEach
    void fork() throws Exception {
        github = new GitHubStub();
        GradeProcess.layLauncher(folder);
        git(folder, "init", "--quiet", "--bare", "fork.git");
        student = folder.resolve("student");
        git(folder, "clone", "--quiet", "fork.git", "student");
        git(student, "checkout", "--quiet", "-b", BRANCH);
        lay("starter");
        lay("reference");
    }

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void one_comment_follows_the_pull_request_from_the_first_commit_to_the_last() throws Exception {
        joinInALoop("System.out.println(\"" + HOSTILE + "\".repeat(50_000));");
        String first = push("Read in threads");
        Ran flooded = grade("first");
        assertThat(flooded.code()).describedAs(flooded.log()).isZero();
        assertThat(flooded.obeyed())
                .extracting(Command::name)
                .contains("error")
                .doesNotContain("set-output", "add-mask");
        assertThat(Files.readString(folder.resolve("first/summary"))).contains("printed more output", "/ 100");
        assertThat(publish("first", first).log()).contains("comment created, check created");
        String before = github.comments(7).get(0).body();
        assertThat(before).contains("printed more output", first).doesNotContain("@everyone", "<b>");

        joinInALoop("thread.setName(\"::add-mask::e ##[add-mask]e @everyone <b>\");");
        String second = push("Print nothing");
        Ran named = grade("second");
        assertThat(named.code()).describedAs(named.log()).isZero();
        assertThat(named.obeyed())
                .noneMatch(command -> command.name().equals("add-mask"))
                .anySatisfy(command -> assertThat(command.properties()).containsEntry("file", WRITTEN));
        assertThat(publish("first", first).log()).contains("another commit by now");
        assertThat(github.comments(7).get(0).body()).isEqualTo(before);

        assertThat(publish("second", second).log()).contains("comment updated, check created");
        assertThat(publish("second", second).log()).contains("comment updated");
        assertThat(github.comments(7))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body())
                        .contains("At most 1 of", second)
                        .doesNotContain("printed more output", "@everyone", "<b>"));
        assertThat(github.checks().get(1).at("/output/annotations/0/path").asString())
                .isEqualTo(WRITTEN);
    }

    @Test
    void a_submission_that_can_not_be_read_is_told_so() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of the machine");
        Files.delete(student.resolve(WRITTEN));
        Files.createSymbolicLink(student.resolve(WRITTEN), secret);
        String commit = push("Link");

        Ran grading = grade("linked");
        assertThat(grading.code()).describedAs(grading.log()).isEqualTo(3);
        assertThat(publish("linked", commit).log()).contains("comment created");
        assertThat(github.comments(7).get(0).body()).contains("refused").doesNotContain("a secret");
    }

    /** Hands in a wrong solution that does something more for each file. */
    private void joinInALoop(String statement) throws IOException {
        lay("assignments/concurrency-models/samples/threading-join-in-loop");
        Path written = student.resolve(WRITTEN);
        String source = Files.readString(written);
        assertThat(source).contains("thread.start();");
        Files.writeString(written, source.replace("thread.start();", statement + " thread.start();"));
    }

    private void lay(String part) throws IOException {
        Path from = GradeProcess.HOME.resolve(part);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(from.resolve("target")) && !file.endsWith("expect.yaml")) {
                    Path target = student.resolve(from.relativize(file));
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    /** Commits and pushes all, and opens the pull request or moves its head. */
    private String push(String subject) throws Exception {
        git(student, "add", "--all");
        git(student, "commit", "--quiet", "-m", subject);
        git(student, "push", "--quiet", "origin", BRANCH);
        String commit = git(student, "rev-parse", "HEAD").strip();
        github.pullRequest(7, "open", "alice/homework", BRANCH, commit);
        return commit;
    }

    /** The grading job: a checkout, and the action's script. */
    private Ran grade(String job) throws Exception {
        Path runner = Files.createDirectory(folder.resolve(job));
        String fork = folder.resolve("fork.git").toUri().toString();
        git(runner, "clone", "--quiet", "--depth", "1", "--branch", BRANCH, fork, "submission");
        return script(
                "grader/action/grade.sh",
                runner,
                Map.of(
                        "SUBMISSION", "submission",
                        "ISOLATION", "none",
                        "PULL_REQUEST", "7",
                        "GITHUB_STEP_SUMMARY", runner.resolve("summary").toString()));
    }

    /** The publishing job: the artefact as it was uploaded, the event, and the action's script. */
    private Ran publish(String job, String commit) throws Exception {
        Path runner = Files.createTempDirectory(folder, "publish");
        Path artefact = Files.createDirectory(runner.resolve("rendezvous-artefact"));
        try (Stream<Path> files = Files.list(folder.resolve(job).resolve("rendezvous/artefact"))) {
            for (Path file : files.toList()) {
                Files.copy(file, artefact.resolve(file.getFileName()));
            }
        }
        Path event = Files.writeString(runner.resolve("event.json"), """
                {"action": "completed", "repository": {"full_name": "course/homework"},
                 "workflow_run": {"event": "pull_request", "head_sha": "%s", "head_branch": "%s", "pull_requests": [],
                  "head_repository": {"full_name": "alice/homework"},
                  "html_url": "https://github.com/course/homework/actions/runs/42"}}
                """.formatted(commit, BRANCH));
        Ran ran = script(
                "grader/action/publish/publish.sh",
                runner,
                Map.of(
                        "GITHUB_TOKEN",
                        TOKEN,
                        "GITHUB_REPOSITORY",
                        GitHubStub.REPOSITORY,
                        "GITHUB_API_URL",
                        github.uri().toString(),
                        "GITHUB_EVENT_PATH",
                        event.toString()));
        assertThat(ran.code()).describedAs(ran.log()).isZero();
        assertThat(ran.log()).doesNotContain(TOKEN);
        assertThat(ran.obeyed()).isEmpty();
        return ran;
    }

    /** How a job's step went. */
    private record Ran(int code, String log) {

        List<Command> obeyed() {
            RunnerLog read = RunnerLog.of(log);
            assertThat(read.listens()).isTrue();
            return read.obeyed();
        }
    }

    private Ran script(String script, Path runner, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", GradeProcess.HOME.resolve(script).toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("RUNNER_"));
        builder.environment().putAll(environment);
        builder.environment().put("RUNNER_TEMP", runner.toString());
        builder.environment().put("RENDEZVOUS_KIT", folder.toString());
        return run(builder.directory(runner.toFile()), runner);
    }

    private static String git(Path where, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Alice", "-c", "user.email=alice@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Ran ran = run(new ProcessBuilder(command).directory(where.toFile()), where.resolve(".."));
        assertThat(ran.code())
                .describedAs(String.join(" ", command) + "\n" + ran.log())
                .isZero();
        return ran.log();
    }

    private static Ran run(ProcessBuilder builder, Path scratch) throws IOException, InterruptedException {
        Path log = Files.createTempFile(scratch, "log", ".txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
            return new Ran(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
