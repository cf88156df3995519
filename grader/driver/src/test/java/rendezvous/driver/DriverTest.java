package rendezvous.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DriverTest {

    private static final String COUNTS_WORKERS = Samples.CountsWorkers.class.getName();
    private static final String BEHAVES = Samples.Behaves.class.getName();

    @TempDir
    private Path folder;

    @Test
    void says_hello_with_the_token_and_its_process_number() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(gate.hello()).containsExactly("driver", gate.token(), Long.toString(gate.pid()));
        }
    }

    @Test
    void loads_no_class_of_the_student_before_the_first_call() throws Exception {
        try (FakeGate gate = FakeGate.start(folder, "-Xlog:class+load:file=" + folder.resolve("loaded.txt"))) {
            gate.send("end");
            assertThat(gate.exitCode()).isZero();
            assertThat(folder.resolve("loaded.txt"))
                    .content()
                    .contains(Driver.class.getName())
                    .doesNotContain("concurrency.");
        }
    }

    @Test
    void ends_with_0_when_it_is_told_to_whatever_threads_are_left() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(play(gate, "thread")).isEqualTo(List.of(List.of("returned")));
            gate.send("end");
            assertThat(gate.exitCode()).isZero();
        }
    }

    @Test
    void ends_with_3_when_the_connection_breaks() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            gate.hangUp();
            assertThat(gate.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void gives_a_result_for_each_file_with_the_workers_of_the_call() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(gate.ask("play", "process", COUNTS_WORKERS, "3", "new", "a b.txt", "ü.txt"))
                    .containsExactly(
                            List.of("result", "a b.txt", "31", "false", ""),
                            List.of("result", "ü.txt", "31", "false", ""),
                            List.of("result", "/else/where", "0", "true", "nö t"),
                            List.of("returned"));
        }
    }

    @Test
    void calls_the_same_object_again_or_a_new_one() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(words(gate, "3", "new")).isEqualTo("31");
            assertThat(words(gate, "5", "again")).isEqualTo("52");
            assertThat(words(gate, "4", "new")).isEqualTo("41");
        }
    }

    private static String words(FakeGate gate, String workers, String which) throws IOException {
        return gate.ask("play", "process", COUNTS_WORKERS, workers, which, "a")
                .get(0)
                .get(2);
    }

    @Test
    void passes_the_work_through_the_gate() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            gate.send("play", "process", Samples.Reads.class.getName(), "1", "new", "a");
            assertThat(gate.serve("ok 9\ntwo words"))
                    .startsWith("read", gate.token(), "blocking", Long.toString(gate.pid()))
                    .endsWith("main", folder.resolve("input/a").toString());
            assertThat(gate.serve("ok 0\n")).startsWith("count", gate.token(), "blocking");
            assertThat(gate.rest()).containsExactly(List.of("result", "a", "2", "false", ""), List.of("returned"));
        }
    }

    @Test
    void tells_type_message_and_frames_of_what_was_thrown() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            List<List<String>> answer = play(gate, "throw");
            assertThat(answer.get(0)).startsWith("frame", BEHAVES, "processFiles", "Samples.java");
            assertThat(answer.get(answer.size() - 1))
                    .containsExactly("threw", "java.lang.IllegalStateException", "broken\nin two lines");
        }
    }

    @Test
    void survives_a_stack_overflow() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            List<List<String>> answer = play(gate, "overflow");
            assertThat(answer).hasSizeLessThan(100);
            assertThat(answer.get(answer.size() - 1)).startsWith("threw", "java.lang.StackOverflowError");
            assertThat(words(gate, "1", "new")).isEqualTo("11");
        }
    }

    @Test
    void shows_the_line_at_which_a_class_failed_to_initialise() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            List<List<String>> answer = play(gate, "initialise");
            assertThat(answer).anyMatch(line -> line.contains(Samples.Broken.class.getName()));
            assertThat(answer.get(answer.size() - 1))
                    .containsExactly(
                            "threw",
                            "java.lang.ExceptionInInitializerError",
                            "java.lang.NumberFormatException: For input string: \"no number\"");
        }
    }

    @Test
    void survives_results_and_exceptions_that_are_no_good() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(last(play(gate, "null-list"))).startsWith("threw", "java.lang.NullPointerException");
            assertThat(play(gate, "null-error").get(0)).containsExactly("result", "null-error", "1", "true", "null");
            assertThat(play(gate, "null-path").get(0)).containsExactly("result", "null", "1", "false", "");
            assertThat(last(play(gate, "hostile"))).containsExactly("threw", Samples.Hostile.class.getName(), "");
            assertThat(last(gate.ask("play", "process", "no.such.Class", "1", "new", "a")))
                    .startsWith("threw", "java.lang.ClassNotFoundException");
            assertThat(last(gate.ask("play", "process", "java.lang.String", "1", "new", "a")))
                    .startsWith("threw", "java.lang.ClassCastException");
            assertThat(last(gate.ask("play", "process", Samples.Unconstructible.class.getName(), "1", "new", "a")))
                    .startsWith("threw", "java.lang.NoSuchMethodException");
        }
    }

    @Test
    void cuts_what_is_too_long() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(play(gate, "flood").get(0).get(4)).hasSize(1000);
        }
    }

    @Test
    void goes_on_after_a_call_that_left_the_thread_interrupted() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(play(gate, "interrupt")).containsExactly(List.of("returned"));
            assertThat(words(gate, "1", "new")).isEqualTo("11");
        }
    }

    @Test
    void lets_a_program_that_exits_exit() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            gate.send("play", "process", BEHAVES, "1", "new", "exit");
            assertThat(gate.exitCode()).isZero();
        }
    }

    @Test
    void says_what_the_skeleton_of_the_stopwatch_says() throws Exception {
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(last(gate.ask("play", "measure", "threading", "io-bound", "a")))
                    .startsWith("threw", "java.lang.UnsupportedOperationException");
            assertThat(last(gate.ask("play", "render"))).startsWith("threw", "java.lang.UnsupportedOperationException");
        }
    }

    @Test
    void collects_regular_files_only() throws Exception {
        Files.writeString(folder.resolve("log.txt"), "a ü\n");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("log.txt"));
        try (FakeGate gate = FakeGate.start(folder)) {
            assertThat(gate.ask("collect", "log.txt")).containsExactly(List.of("text", "5"));
            assertThat(gate.text(4)).isEqualTo("a ü\n");
            assertThat(gate.ask("collect", "link.txt")).containsExactly(List.of("missing"));
            assertThat(gate.ask("collect", "none.txt")).containsExactly(List.of("missing"));
            assertThat(gate.ask("collect", "input")).containsExactly(List.of("missing"));
        }
    }

    private static List<List<String>> play(FakeGate gate, String item) throws IOException {
        return gate.ask("play", "process", BEHAVES, "1", "new", item);
    }

    private static List<String> last(List<List<String>> answer) {
        return answer.get(answer.size() - 1);
    }
}
