package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The guide to continuous integration, typed in from its first to its last command. */
@Timeout(300)
class CiGuideTest {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    @Test
    void every_command_of_the_guide_works_as_it_stands() throws Exception {
        repository("adams-alice", "starter", "reference");
        repository("baker-bob", "starter");
        Files.writeString(folder.resolve("students.txt"), "adams-alice\nbaker-bob\n");
        Files.createSymbolicLink(folder.resolve("grader"), GradeProcess.HOME.resolve("grader"));
        GradeProcess.layLauncher(folder);
        String guide = Files.readString(GradeProcess.HOME.resolve("docs/ci.md"));
        List<String> blocks =
                SHELL.matcher(guide).results().map(block -> block.group(1)).toList();

        assertThat(blocks).hasSizeGreaterThan(3);
        for (String block : blocks) {
            run(block);
        }

        assertThat(folder.resolve("results/concurrency-models/grades.csv"))
                .content()
                .contains("adams-alice", "baker-bob");
        assertThat(folder.resolve("homework/.github/workflows/grade.yml"))
                .content()
                .contains("uses: my-course/kit/grader/action@" + COMMIT);
        assertThat(folder.resolve("job/rendezvous/artefact/pull-request.txt")).hasContent("7\n");
        assertThat(folder.resolve("junit.xml")).content().contains("<testsuite name=\"adams-alice\"");
        assertThat(folder.resolve("class.xml")).content().contains("<testsuites", "baker-bob");
        assertThat(folder.resolve("class.md")).content().contains("2 submissions");
    }

    @Test
    void the_merge_request_job_of_gitlab_leaves_its_reports() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        lay(project, "starter");
        lay(project, "reference");
        lay(project, "assignments/concurrency-models/samples/asyncio-awaits-each-read");
        Files.createSymbolicLink(project.resolve("report"), folder);
        GradeProcess.layLauncher(folder);

        run("CI_PROJECT_DIR='%s' ISOLATION=none bash '%s'"
                .formatted(project, GradeProcess.HOME.resolve("grader/action/gitlab/grade.sh")));

        assertThat(project.resolve("report/junit.xml")).content().contains("<failure", "AsyncioFileProcessor.java");
        assertThat(project.resolve("report/gl-code-quality-report.json"))
                .content()
                .contains("\"path\" : \"src/main/java/concurrency/AsyncioFileProcessor.java\"");
        assertThat(project.resolve("report/feedback.html")).exists();
        assertThat(folder.resolve("junit.xml")).doesNotExist();
    }

    private void repository(String student, String... parts) throws Exception {
        Path place = Files.createDirectories(folder.resolve("repositories").resolve(student));
        for (String part : parts) {
            lay(place, part);
        }
        run(
                "cd 'repositories/%s' && git init --quiet && git add --all && git -c user.name=A -c user.email=a@example.org"
                                .formatted(student)
                        + " -c commit.gpgsign=false commit --quiet -m Work");
    }

    private static void lay(Path place, String part) throws IOException {
        Path from = GradeProcess.HOME.resolve(part);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(from.resolve("target"))) {
                    Path target = place.resolve(from.relativize(file));
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    private void run(String script) throws IOException, InterruptedException {
        Path log = Files.createTempFile("log", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
        builder.environment().put("REPOSITORIES", "file://" + folder.resolve("repositories"));
        builder.environment().put("COPY", "my-course/kit");
        builder.environment().put("COMMIT", COMMIT);
        builder.environment().put("RENDEZVOUS_KIT", folder.toString());
        builder.environment().remove("GITHUB_STEP_SUMMARY");
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .describedAs(script + "\n" + Files.readString(log))
                    .isZero();
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
