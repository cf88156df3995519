package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page about security names each defence, and tests that exist. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test(?:\\.\\w+)?)`");

    @ParameterizedTest
    @EnumSource(Defence.class)
    void names_each_defence(Defence defence) throws IOException {
        assertThat(page()).contains("| `" + defence + "` | ");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcessEnd.class,
            names = {"COMPLETED"},
            mode = EnumSource.Mode.EXCLUDE)
    void names_each_end(ProcessEnd end) throws IOException {
        assertThat(page()).contains('`' + end.label() + '`');
    }

    @Test
    void names_tests_that_exist() throws IOException {
        List<MatchResult> tests = TEST.matcher(page()).results().toList();
        assertThat(tests).hasSizeGreaterThan(20);
        for (MatchResult test : tests) {
            String[] words = test.group(1).split("\\.", 2);
            String source = source(words[0] + ".java");
            assertThat(source).contains(words.length == 1 ? "class " + words[0] : "void " + words[1] + "(");
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static String source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("grader/src/test/java"))) {
            Path file = files.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
            return Files.readString(file);
        }
    }
}
