package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WrittenFilesTest {

    private static final int MOST = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void all_files_of_all_folders_count_together() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("one"), new byte[MOST / 2]);
        assertThat(isFull()).isFalse();

        Files.write(below.resolve("two"), new byte[MOST / 2]);
        assertThat(isFull()).isTrue();
    }

    @Test
    void empty_files_without_end_are_too_much() throws IOException {
        for (int i = 0; i < MOST / 4096; i++) {
            Files.createFile(folder.resolve("file" + i));
        }
        assertThat(isFull()).isTrue();
    }

    @Test
    void folders_too_deep_to_look_into_are_too_much() throws IOException {
        Files.createDirectories(folder.resolve("d/".repeat(60)));
        assertThat(isFull()).isFalse();

        Files.createDirectories(folder.resolve("d/".repeat(70)));
        assertThat(isFull()).isTrue();
    }

    @Test
    void what_a_link_leads_to_does_not_count() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.write(outside.resolve("large"), new byte[2 * MOST]);
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.createSymbolicLink(work.resolve("folder"), outside);
        Files.createSymbolicLink(work.resolve("file"), outside.resolve("large"));
        Files.createSymbolicLink(work.resolve("circle"), work);

        assertThat(new WrittenFiles(work, MOST).isFullAtEnd()).isFalse();
    }

    @Test
    void what_is_gone_is_nothing() {
        assertThat(new WrittenFiles(folder.resolve("gone"), MOST).isFullAtEnd()).isFalse();
    }

    @Test
    void it_is_not_added_up_at_each_look() throws IOException {
        WrittenFiles files = new WrittenFiles(folder, MOST);
        assertThat(files.isFull(0)).isFalse();
        Files.write(folder.resolve("large"), new byte[2 * MOST]);

        assertThat(files.isFullAtEnd()).isTrue();
    }

    private boolean isFull() {
        return new WrittenFiles(folder, MOST).isFullAtEnd();
    }
}
