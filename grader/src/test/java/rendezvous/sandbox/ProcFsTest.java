package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.sandbox.ProcessTree.Scheduled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an imitated {@code /proc}. */
class ProcFsTest {

    @TempDir
    private Path root;

    @Test
    void all_but_idle_time_keeps_processors_from_the_program() throws IOException {
        write("stat", "cpu  1000 200 30 99999 4 500 60 7 88888 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");

        assertThat(proc().busyTicks()).isEqualTo(1000 + 200 + 30 + 4 + 500 + 60 + 7);
    }

    @Test
    void a_thread_is_blocked_while_the_kernel_keeps_it() throws IOException {
        write("7/task/8/schedstat", "100 20 3\n");
        write("7/task/8/stat", "8 (pretends) D) S 7 7 7\n");

        assertThat(proc().scheduled(7, 8)).contains(new Scheduled(100, 20, false));

        write("7/task/8/stat", "8 (pretends) S) D 7 7 7\n");
        assertThat(proc().scheduled(7, 8)).contains(new Scheduled(100, 20, true));
    }

    private ProcFs proc() {
        return new ProcFs(root);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
