package concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import concurrency.kit.FileResult;
import concurrency.kit.Recording;
import concurrency.kit.RunContext;
import concurrency.kit.Workload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the page of a student's own run shows. */
class RecordingTest {

    private static final String READ_MILLIS = "concurrency.read.millis";

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void makeFiles() throws Exception {
        System.setProperty(READ_MILLIS, "50");
        for (String name : List.of("one", "two", "three", "four")) {
            files.add(Files.writeString(folder.resolve(name + ".txt"), "word " + name));
        }
    }

    @AfterEach
    void restore() {
        System.clearProperty(READ_MILLIS);
    }

    @Test
    void threads_have_a_lane_each() throws Exception {
        assertThat(page("threading", ThreadedFileProcessor::new))
                .contains("<h2>threading</h2>", "read one.txt", "count four.txt", "of 4 reads and")
                .contains("pool-");
    }

    @Test
    void worker_processes_are_recorded_too() throws Exception {
        assertThat(page("multiprocessing", MultiprocessingFileProcessor::new))
                .contains("process ", "read one.txt", "read four.txt", "of 4 reads and", "of 4 counts");
    }

    @Test
    void an_event_loop_has_a_lane_for_each_read_in_flight() throws Exception {
        assertThat(page("asyncio", AsyncioFileProcessor::new))
                .contains("At the same time: at most 4 of 4 reads and 1 of 4 counts.");
    }

    @Test
    void a_file_that_can_not_be_read_is_recorded_and_stays_an_error() throws Exception {
        files.add(folder.resolve("missing & gone.txt"));

        assertThat(page("asyncio", AsyncioFileProcessor::new)).contains("read missing &amp; gone.txt");
        assertThat(page("threading", ThreadedFileProcessor::new)).contains("read missing &amp; gone.txt");
    }

    @Test
    void a_new_recording_knows_nothing_of_the_one_before() throws Exception {
        page("threading", ThreadedFileProcessor::new);
        files.subList(1, files.size()).clear();

        assertThat(page("asyncio", AsyncioFileProcessor::new))
                .contains("1 of 1 reads")
                .doesNotContain("two.txt");
    }

    private interface Model {
        AbstractFileProcessor of(RunContext context);
    }

    private String page(String name, Model model) throws Exception {
        Recording recording = new Recording(folder.resolve("timelines"));
        List<FileResult> results =
                model.of(recording.run(name, Workload.IO_BOUND)).processFiles(files);
        assertThat(results).extracting(FileResult::file).isEqualTo(files);
        assertThat(results).filteredOn(result -> result.error().isEmpty()).allMatch(result -> result.words() == 2);
        return Files.readString(recording.page());
    }
}
