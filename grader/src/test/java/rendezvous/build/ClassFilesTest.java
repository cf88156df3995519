package rendezvous.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

class ClassFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("longNames")
    void leaves_out_what_no_folder_can_hold(String name) throws IOException {
        ClassFiles files = ClassFiles.of(Map.of(name, new byte[0], "a.B", new byte[0]));

        assertThat(files.byName()).containsOnlyKeys("a.B");
        assertThat(files.leftOut()).singleElement().satisfies(shown -> {
            assertThat(name).startsWith(shown.substring(0, shown.length() - 1));
            assertThat(shown).hasSizeLessThan(200).endsWith("…");
        });
        files.writeTo(folder);
        assertThat(folder.resolve("a/B.class")).exists();
    }

    static Stream<String> longNames() {
        String part = "a".repeat(230);
        return Stream.of(
                part + part, // longer than the name of a file
                (part + '.').repeat(20) + 'B', // longer than a path
                "ä.".repeat(400) + 'B', // longer than a path only as bytes
                "a.".repeat(32_000) + 'B'); // too many parts for an expression that recurs for each
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..B", "a/B", "../B", "a b", "a\nb"})
    void leaves_out_what_is_no_name_of_a_class(String name) {
        assertThat(ClassFiles.of(Map.of(name, new byte[0])).byName()).isEmpty();
    }

    @Test
    void takes_names_that_are_only_long() throws IOException {
        String name = ("a".repeat(200) + '.').repeat(3) + "ä".repeat(80);
        ClassFiles files = ClassFiles.of(Map.of(name, new byte[0], "a.package-info", new byte[0]));

        assertThat(files.byName()).containsOnlyKeys(name, "a.package-info");
        assertThat(files.leftOut()).isEmpty();
        files.writeTo(folder);
        assertThat(folder.resolve(name.replace('.', '/') + ".class")).exists();
    }
}
