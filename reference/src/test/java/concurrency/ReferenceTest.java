package concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;
import concurrency.kit.Workload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the handout promises beyond the public tests, on real files. */
class ReferenceTest {

    private static final String READ_MILLIS = "concurrency.read.millis";

    @TempDir
    Path folder;

    @BeforeEach
    void hurry() {
        System.setProperty(READ_MILLIS, "30");
    }

    @AfterEach
    void restore() {
        System.clearProperty(READ_MILLIS);
    }

    static Stream<Function<RunContext, AbstractFileProcessor>> models() {
        return Stream.of(ThreadedFileProcessor::new, MultiprocessingFileProcessor::new, AsyncioFileProcessor::new);
    }

    @ParameterizedTest
    @MethodSource("models")
    void bad_files_odd_names_and_repetitions_have_their_results(Function<RunContext, AbstractFileProcessor> model)
            throws Exception {
        Path odd = Files.writeString(folder.resolve("ä b\n\"c\".txt"), "three odd words");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path missing = folder.resolve("missing.txt");
        AbstractFileProcessor processor = model.apply(RunContext.forWorkload(Workload.IO_BOUND));
        List<FileResult> results = processor.processFiles(List.of(odd, missing, empty, odd, folder));
        assertThat(results).extracting(FileResult::file).containsExactly(odd, missing, empty, odd, folder);
        assertThat(results).extracting(FileResult::words).containsExactly(3L, 0L, 0L, 3L, 0L);
        assertThat(results)
                .extracting(result -> result.error().isPresent())
                .containsExactly(false, true, false, false, true);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_gives_nothing_and_the_object_can_be_used_again(Function<RunContext, AbstractFileProcessor> model)
            throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        AbstractFileProcessor processor = model.apply(RunContext.forWorkload(Workload.IO_BOUND));
        assertThat(processor.processFiles(List.of())).isEmpty();
        assertThat(processor.processFiles(List.of(file))).containsExactly(FileResult.of(file, 1));
        assertThat(processor.processFiles(List.of(file))).containsExactly(FileResult.of(file, 1));
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void the_files_of_a_killed_worker_become_errors_and_the_others_do_not() throws Exception {
        System.setProperty(READ_MILLIS, "2000");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(Files.writeString(folder.resolve(i + ".txt"), "word"));
        }
        MultiprocessingFileProcessor processor =
                new MultiprocessingFileProcessor(RunContext.forWorkload(Workload.IO_BOUND));
        CompletableFuture<List<FileResult>> running = CompletableFuture.supplyAsync(() -> process(processor, files));
        await().until(() -> ProcessHandle.current().children().count() == 4);
        ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
        List<FileResult> results = running.join();
        assertThat(results).extracting(FileResult::file).isEqualTo(files);
        assertThat(results).filteredOn(result -> result.error().isPresent()).hasSize(1);
        assertThat(results).filteredOn(result -> result.words() == 1).hasSize(3);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    private static List<FileResult> process(MultiprocessingFileProcessor processor, List<Path> files) {
        try {
            return processor.processFiles(files);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
