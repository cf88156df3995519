package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.concurrencymodels.GradeProcess.Ended;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The exported starter alone, at each stage of a student's work: it builds, and says what comes next. One stage is
 * passed in each build, the others with {@code -Pfull}.
 */
class StarterAloneTest {

    private static final String REFERENCE = "reference";
    private static final String[] MODELS = {
        "ThreadedFileProcessor", "MultiprocessingFileProcessor", "Worker", "AsyncioFileProcessor"
    };
    private static final String[] PAPERWORK = {"Measurement", "RunLog", "ComparisonTable"};
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String TABLE_HEADER = "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |";

    @TempDir
    Path folder;

    private PublishedStarter starter;

    @BeforeEach
    void publish() throws Exception {
        starter = PublishedStarter.in(folder);
    }

    @Test
    void half_done_it_says_what_works_what_is_wrong_and_what_is_missing() throws Exception {
        starter.write(REFERENCE, "ThreadedFileProcessor");
        starter.write("assignments/concurrency-models/samples/asyncio-awaits-each-read", "AsyncioFileProcessor");

        Ended tests = starter.run("./mvnw test");

        assertThat(tests.exitCode()).as(tests.out()).isOne();
        assertThat(tests.out())
                .contains("passed   threading.concurrent", "passed   threading.results")
                .contains(
                        "FAILED   asyncio.concurrent",
                        "At most 1 of 7 ",
                        "src/main/java/concurrency/AsyncioFileProcessor.java:")
                .contains("next step  Start all reads first, put their futures into a list, and gather the list.")
                .contains("multiprocessing.concurrent is still to be done.", "TODO MultiprocessingFileProcessor")
                .contains("table.rows is still to be done.", "log.format is still to be done.");
        assertThat(folder.resolve("target/timelines/asyncio.svg")).exists();

        Ended timelines = starter.run("./mvnw -q compile exec:exec@timelines");

        assertThat(timelines.exitCode()).as(timelines.out()).isZero();
        assertThat(timelines.out())
                .contains("threading, io-bound: 10 files", "TODO Worker.main", "asyncio, cpu-bound: 10 files")
                .contains("The timelines are in "
                        + folder.resolve("target/timelines/run.html").toRealPath());
        assertThat(folder.resolve("target/timelines/run.html"))
                .content()
                .contains("<h2>threading, io-bound</h2>", "<svg ", "at most 10 of 10 reads")
                .contains("<h2>asyncio, io-bound</h2>", "at most 1 of 10 reads");
    }

    @Test
    @EnabledIfSystemProperty(named = "rendezvous.full", matches = "true", disabledReason = "only with -Pfull")
    void untouched_it_builds_and_names_all_that_is_to_be_done() throws Exception {
        Ended tests = starter.run("./mvnw test");

        assertThat(tests.exitCode()).as(tests.out()).isOne();
        for (String group : List.of("threading.concurrent", "multiprocessing.concurrent", "asyncio.concurrent")) {
            assertThat(tests.out()).contains("FAILED   " + group, group + " is still to be done.");
        }
        assertThat(tests.out())
                .contains("TODO ThreadedFileProcessor.processFiles: start one thread for each file")
                .doesNotContain("at rendezvous", "Caused by");

        Ended program = starter.run("./mvnw -q compile exec:exec");

        assertThat(program.exitCode()).as(program.out()).isZero();
        assertThat(program.out())
                .contains("TODO Worker.main", "TODO RunLog.started", "TODO ComparisonTable.render")
                .contains("Main measures and compares the models when all of this is done.");
        assertThat(starter.run("./mvnw -q compile exec:exec@timelines").out())
                .contains("There is something to draw as soon as one model is written.");
    }

    @Test
    @EnabledIfSystemProperty(named = "rendezvous.full", matches = "true", disabledReason = "only with -Pfull")
    void solved_it_passes_and_every_command_of_the_handout_works() throws Exception {
        starter.write(REFERENCE, MODELS).write(REFERENCE, PAPERWORK);

        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (String command : commands) {
            Ended ended = starter.run(command);
            assertThat(ended.exitCode()).as(command + "\n" + ended.out()).isZero();
            assertThat(ended.out()).as(command).doesNotContain("TODO", "FAILED", "skipped ", "failed");
            if (command.contains("exec:exec") && !command.contains("@")) {
                assertThat(ended.out())
                        .contains(TABLE_HEADER, "| threading | ", "| multiprocessing | ", "| asyncio | ");
            }
        }
        assertThat(Files.readAllLines(folder.resolve("logs/concurrency_results.log")))
                .filteredOn(line -> line.contains(" START "))
                .hasSize(2 * 6);
    }

    /** What the handout tells to type. */
    private List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        SHELL.matcher(Files.readString(folder.resolve("README.md")))
                .results()
                .forEach(block -> block.group(1).lines().forEach(commands::add));
        return commands;
    }
}
