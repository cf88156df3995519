package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a probe doesn't try: with the defence it holds, without it something goes wrong. */
class DefencesTest {

    private static final Limits TIGHT =
            new Limits(Duration.ofMillis(300), Duration.ofMinutes(1), 10_000, 1L << 31, 400, 32 << 20);

    @TempDir
    private Path folder;

    @Test
    void without_a_clock_a_program_goes_on() throws Exception {
        assertThat(endOf(Isolation.NONE, "sleep 0.6")).isEqualTo("WALL_LIMIT");
        assertThat(endOf(Isolation.NONE, "sleep 0.6", "WALL")).isEqualTo("0");
    }

    @Test
    void without_a_limit_of_output_a_flood_goes_on() throws Exception {
        String flood = "head -c 100000 /dev/zero; sleep 0.1";
        assertThat(endOf(Isolation.NONE, flood)).isEqualTo("OUTPUT_LIMIT");
        assertThat(endOf(Isolation.NONE, flood, "OUTPUT")).isEqualTo("0");
    }

    @Test
    void without_a_sweep_a_daemon_lives_on() throws Exception {
        assertThat(livesOn()).isFalse();
        assertThat(livesOn("SWEEP")).isTrue();
    }

    @Test
    void without_a_session_of_its_own_a_program_shares_the_graders() throws Exception {
        String session = "cut -d ' ' -f 6 /proc/self/stat";
        assertThat(said(session)).isNotEqualTo("0");
        assertThat(said(session, "SESSION")).isEqualTo("0"); // one that lies outside
    }

    @Test
    void without_message_queues_of_its_own_a_program_shares_the_graders() throws Exception {
        String outside = Files.readSymbolicLink(Path.of("/proc/self/ns/ipc")).toString();
        assertThat(said("readlink /proc/self/ns/ipc")).startsWith("ipc:").isNotEqualTo(outside);
        assertThat(said("readlink /proc/self/ns/ipc", "IPC")).isEqualTo(outside);
    }

    private String endOf(Isolation level, String script, String... leftOut) throws IOException {
        try (SandboxedProcess process = start(level, script, TIGHT, leftOut)) {
            Runs.awaitEnd(process);
            return process.brokenLimit()
                    .map(ProcessEnd::name)
                    .orElseGet(() -> process.exitCode().map(String::valueOf).orElse("?"));
        }
    }

    private boolean livesOn(String... leftOut) throws IOException {
        String output;
        try (SandboxedProcess process =
                start(Isolation.REDUCED, "setsid sleep 1000 & echo $!", Runs.GENEROUS, leftOut)) {
            Runs.awaitEnd(process);
            output = process.output().strip();
        }
        long daemon = Long.parseLong(output);
        boolean alive =
                ProcFs.ofThisMachine().stat(daemon).filter(ProcStat::isAlive).isPresent();
        ProcessHandle.of(daemon).ifPresent(ProcessHandle::destroyForcibly);
        return alive;
    }

    private String said(String script, String... leftOut) throws IOException {
        Runs.sandbox(Isolation.STRONG);
        try (SandboxedProcess process = start(Isolation.STRONG, script, Runs.GENEROUS, leftOut)) {
            Runs.awaitEnd(process);
            return process.output().strip();
        }
    }

    private SandboxedProcess start(Isolation level, String script, Limits limits, String... leftOut)
            throws IOException {
        return Weakened.sandbox(level, leftOut)
                .start(Runs.order(folder, limits, List.of(), List.of("/bin/sh", "-c", script)));
    }
}
