package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A validation that doesn't come to its own end. To a JVM, Ctrl-C and a polite kill are the same. */
@Timeout(120)
class InterruptedValidationTest {

    /** Its program needs seconds, so that it is met at work. */
    private static final String SAMPLE = "threading-sleeps-for-ever";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void leaves_nothing_behind_when_it_is_asked_to_end() throws Exception {
        assertThat(end(Process::destroy)).contains("Stopping. What is finished stays.");
    }

    @Test
    void leaves_nothing_behind_when_it_is_killed() throws Exception {
        assertThat(end(Process::destroyForcibly)).doesNotContain("Stopping");
    }

    /** Ends it at work, and waits until its folders for temporary files are gone; gives its messages. */
    private String end(Consumer<Process> how) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path messages = folder.resolve("messages.txt");
        Process process = GradeProcess.command(
                        folder,
                        List.of("-Djava.io.tmpdir=" + temporary),
                        List.of("validate", "--only", SAMPLE, "--out", "results"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(() -> has(folder.resolve("results"), ".fresh-" + SAMPLE));
            assertThat(temporary).isNotEmptyDirectory();
            how.accept(process);
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(temporary).isEmptyDirectory());
        return Files.readString(messages);
    }

    private static boolean has(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(prefix));
        }
    }
}
