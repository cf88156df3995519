package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.nio.file.Path;
import java.time.Duration;

class LimitsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void wall_time_ends_a_program_that_sleeps(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMillis(300), Duration.ofMinutes(1), 1 << 20, 1L << 31, 400);
        expect(Runs.shell(level, folder, limits, "sleep 1000"), ProcessEnd.WALL_LIMIT, "more than 0.3 s");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void processor_time_of_the_tree_counts_that_of_dead_children(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMillis(500), 1 << 20, 1L << 31, 400);
        String script = "while true; do sh -c 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done'; done";
        expect(Runs.shell(level, folder, limits, script), ProcessEnd.CPU_LIMIT, "more than 0.5 s of processor time");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void output_ends_a_program_that_floods_and_keeps_the_head(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 10_000, 1L << 31, 400);
        SandboxedProcess process = Runs.shell(level, folder, limits, "echo first; while true; do echo flood; done");
        expect(process, ProcessEnd.OUTPUT_LIMIT, "more than 9 KiB of output");
        assertThat(process.output()).startsWith("first\nflood\n").hasSize(10_000);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void memory_ends_a_program_that_hoards(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 200L << 20, 400);
        Path classes = program("""
                java.util.List<byte[]> hoard = new java.util.ArrayList<>();
                while (hoard.size() < 350) { byte[] more = new byte[1 << 20]; java.util.Arrays.fill(more, (byte) 1); hoard.add(more); }
                Thread.sleep(Long.MAX_VALUE);
                """);
        expect(Runs.java(level, folder, limits, classes), ProcessEnd.MEMORY_LIMIT, "more than 200 MiB of memory");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void tasks_end_a_program_with_too_many_threads(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 60);
        Path classes = program("""
                for (int i = 0; i < 100; i++) { new Thread(() -> { try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) { } }).start(); }
                """);
        expect(Runs.java(level, folder, limits, classes), ProcessEnd.TASK_LIMIT, "more than 60 threads");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void tasks_end_a_program_that_forks_and_forks(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 60);
        String script = "i=0; while [ $i -lt 300 ]; do sleep 1000 & i=$((i+1)); done; wait";
        expect(Runs.shell(level, folder, limits, script), ProcessEnd.TASK_LIMIT, "more than 60 threads");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void files_end_a_program_that_fills_its_room(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 60);
        String script = "mkdir d; for name in a b d/c; do head -c 20000000 /dev/zero > $name; done; sleep 1000";
        expect(Runs.shell(level, folder, limits, script), ProcessEnd.DISK_LIMIT, "more than 32 MiB of files");
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"REDUCED", "NONE"})
    void files_end_a_program_that_has_filled_its_folder_before_anybody_looked(Isolation level) throws Exception {
        Limits limits = limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 60);
        String script = "for name in a b; do head -c 20000000 /dev/zero > $name; done";
        expect(Runs.shell(level, folder, limits, script), ProcessEnd.DISK_LIMIT, "more than 32 MiB of files");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void the_exit_code_of_a_kill_is_not_taken_for_a_broken_limit(Isolation level) throws Exception {
        try (SandboxedProcess process = Runs.shell(level, folder, Runs.GENEROUS, "echo Killed; exit 137")) {
            Runs.awaitEnd(process);
            assertThat(process.brokenLimit()).isEmpty();
            assertThat(process.exitCode()).contains(137);
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void a_modest_program_breaks_none(Isolation level) throws Exception {
        try (SandboxedProcess process =
                Runs.shell(level, folder, Runs.GENEROUS, "echo hello; echo error >&2; exit 7")) {
            Runs.awaitEnd(process);
            assertThat(process.exitCode()).contains(7);
            assertThat(process.brokenLimit()).isEmpty();
            assertThat(process.limitDetail()).isEmpty();
            assertThat(process.output()).isEqualTo("hello\nerror\n");
        }
    }

    private static void expect(SandboxedProcess started, ProcessEnd end, String detail) {
        try (SandboxedProcess process = started) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> process.brokenLimit().isPresent());
            assertThat(process.brokenLimit()).as(process.output()).contains(end);
            assertThat(process.limitDetail()).startsWith(detail);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> process.tree().processes().isEmpty() && !process.isAlive());
            assertThat(process.exitCode()).isEmpty();
        }
    }

    private static Limits limits(Duration wall, Duration cpu, long output, long memory, int tasks) {
        return new Limits(wall, cpu, output, memory, tasks, 32 << 20);
    }

    private Path program(String body) throws Exception {
        return Programs17.compile(folder, body);
    }
}
