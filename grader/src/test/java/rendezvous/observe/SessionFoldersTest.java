package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.SourceFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class SessionFoldersTest {

    @Test
    void each_input_has_its_text_also_if_others_have_the_same() throws IOException {
        List<SourceFile> inputs = List.of(
                new SourceFile("one.txt", "a text"),
                new SourceFile("größe naïve.txt", "another"),
                new SourceFile("two.txt", "a text"));
        Path root;

        try (SessionFolders folders = SessionFolders.create(inputs)) {
            root = folders.inputs().getParent();
            assertThat(inputs)
                    .allSatisfy(file ->
                            assertThat(folders.inputs().resolve(file.path())).hasContent(file.text()));
            assertThat(folders.inputs())
                    .isDirectoryNotContaining(path -> inputs.stream().noneMatch(file -> path.endsWith(file.path())));
        }

        assertThat(root).doesNotExist();
    }
}
