package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.concurrencymodels.GradeProcess.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What README and guides tell a reader to type works. */
class DocsTest {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @TempDir
    Path folder;

    @BeforeEach
    void handInTheReference() throws IOException {
        Path submission = folder.resolve("submissions").resolve("adams-alice");
        copy(GradeProcess.HOME.resolve("starter"), submission);
        copy(GradeProcess.HOME.resolve("reference"), submission);
    }

    @Test
    void every_grade_command_of_readme_and_guides_works() throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>();
        for (Path page : pages()) {
            // The blocks of that guide belong together: CiGuideTest runs them as they stand.
            if (!page.endsWith("ci.md")) {
                commands.addAll(gradeCommands(page));
            }
        }

        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            Ended ended = GradeProcess.run(folder, arguments(command));
            assertThat(ended.exitCode())
                    .describedAs(command + "\n" + ended.out() + ended.err())
                    .isZero();
        }
    }

    @Test
    void every_link_of_readme_and_guides_leads_to_a_file() throws IOException {
        for (Path page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> page.resolveSibling(found.group(1)))
                    .forEach(target -> assertThat(target).exists());
        }
    }

    @Test
    void the_guide_for_students_is_the_handout_of_the_starter() throws IOException {
        assertThat(Files.readString(GradeProcess.HOME.resolve("docs/student.md")))
                .as("starter/README.md is the source: copy it to docs/student.md")
                .isEqualTo(Files.readString(GradeProcess.HOME.resolve("starter/README.md")));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(GradeProcess.HOME.resolve("docs"))) {
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(GradeProcess.HOME::resolve), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> gradeCommands(Path page) throws IOException {
        return SHELL.matcher(Files.readString(page))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .filter(line -> line.startsWith("./grade"))
                .toList();
    }

    /** All samples are graded elsewhere; here it is enough that the command means what the page says. */
    private static String[] arguments(String command) {
        String whole = command.startsWith("./grade validate") ? command + " --only reference" : command;
        return Arrays.stream(whole.split(" ")).skip(1).toArray(String[]::new);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(from.resolve("target"))) {
                    Path target = to.resolve(from.relativize(file));
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }
}
