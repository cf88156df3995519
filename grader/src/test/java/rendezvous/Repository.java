package rendezvous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The repository that tests run in, and programs beside it that they call. */
public final class Repository {

    private static final long PATIENCE_SECONDS = 60;

    private Repository() {}

    /** How a program ended; both of its streams. */
    public record Ended(int code, String output) {}

    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve("grade")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no repository above " + start));
    }

    /** A program of {@code .ci/node_modules}; the test is skipped if it isn't there. */
    public static Path nodeModule(String path) throws IOException, InterruptedException {
        Path module = root().resolve(".ci/node_modules").resolve(path);
        assumeTrue(Files.exists(module), "not installed: " + path + " (needs npm; say: bash .ci/install-linters)");
        assumeTrue(isThere("node"), "node is not on the PATH");
        return module;
    }

    /** A file of {@code .ci/consumers}, where other projects' schemas can be put; the test is skipped without it. */
    public static Path consumer(String name, String origin) {
        Path file = root().resolve(".ci/consumers").resolve(name);
        assumeTrue(Files.exists(file), name + " is not in .ci/consumers; it comes from " + origin);
        return file;
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return run(root(), "sh", "-c", "command -v " + program).code() == 0;
    }

    public static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
