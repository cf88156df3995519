package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rendezvous.model.Isolation;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class TreeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void holds_children_and_orphans_and_those_in_a_session_of_their_own(Isolation level) throws Exception {
        String script = "sleep 1001 & (sleep 1002 &) ; setsid sleep 1003 & (setsid sh -c 'sleep 1004 & sleep 1005' &); "
                + "echo ready; sleep 1006";
        SandboxedProcess process = Runs.shell(level, folder, Runs.GENEROUS, script);
        try (process) {
            await().atMost(PATIENCE).until(() -> count(process.tree().processes(), "sleep") == 6);
        }
        assertNothingIsLeftOf(process);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void says_what_it_has_used_also_by_those_that_are_dead(Isolation level) throws Exception {
        String script = "(i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done); echo ready; sleep 1007";
        try (SandboxedProcess process = Runs.shell(level, folder, Runs.GENEROUS, script)) {
            Runs.awaitOutput(process, "ready");
            await().atMost(PATIENCE).until(() -> process.usage().processor().compareTo(Duration.ofMillis(50)) > 0);
            assertThat(process.usage().jvms()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void is_ended_whole_when_the_program_itself_has_ended_long_ago(Isolation level) throws Exception {
        SandboxedProcess process = Runs.shell(
                level, folder, Runs.GENEROUS, "setsid sleep 1000 & kill -STOP $!; sleep 0.3; echo ready; exit 5");
        try (process) {
            Runs.awaitEnd(process);
            assertThat(process.exitCode()).contains(5);
            assertThat(process.output()).contains("ready");
        }
        assertThat(process.exitCode()).contains(5);
        assertNothingIsLeftOf(process);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void is_ended_although_it_ignores_every_polite_signal_and_is_stopped(Isolation level) throws Exception {
        SandboxedProcess process = Runs.shell(
                level, folder, Runs.GENEROUS, "trap '' TERM INT HUP; sleep 1000 & kill -STOP $!; echo ready; wait");
        try (process) {
            Runs.awaitOutput(process, "ready");
        }
        assertNothingIsLeftOf(process);
        process.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitCode()).isEmpty();
        assertThat(process.brokenLimit()).isEmpty();
        assertThat(Files.exists(folder.resolve("work"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void lives_on_when_the_thread_that_started_it_ends(Isolation level) throws Exception {
        Runs.sandbox(level);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (SandboxedProcess process = pool.submit(
                        () -> Runs.shell(level, folder, Runs.GENEROUS, "cat; sleep 0.5; echo done"))
                .get()) {
            pool.shutdown();
            Runs.awaitEnd(process);
            assertThat(process.output()).isEqualTo("done\n");
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void tells_what_each_thread_of_a_jvm_waits_for_and_lets_it_be_dumped(Isolation level) throws Exception {
        Path classes = Programs17.compile(folder, """
                System.out.println("pid " + ProcessHandle.current().pid());
                System.in.close();
                Thread.currentThread().setName("waiting in the test");
                Thread.sleep(Long.MAX_VALUE);
                """);
        Path socket;
        try (SandboxedProcess process = Runs.java(level, folder, Runs.GENEROUS, classes)) {
            await().atMost(PATIENCE)
                    .until(() -> dumps(process)
                            .anyMatch(dump ->
                                    dump.contains("waiting in the test") && dump.contains("java.lang.Thread.sleep")));
            ProcessInfo jvm = jvm(process);
            // What it has printed may still be on its way.
            Runs.awaitOutput(process, "\n");
            assertThat(process.output()).isEqualTo("pid " + jvm.innerPid() + "\n");
            assertThat(jvm.tasks())
                    .hasSizeGreaterThan(5)
                    .anyMatch(task -> task.tid() == jvm.pid() && task.innerTid() == jvm.innerPid());
            assertThat(jvm.residentBytes()).isGreaterThan(10 << 20);
            assertThat(process.tree().process(jvm.innerPid()).orElseThrow().tasks())
                    .extracting(ProcessTree.TaskInfo::tid)
                    .contains(jvm.pid());
            assertThat(process.tree().process(Long.MAX_VALUE)).isEmpty();
            assertThat(process.tree().systemCall(jvm.pid(), jvm.pid())).isPresent();
            assertThat(process.tree().bytesRead(jvm.pid(), jvm.pid()).orElse(0)).isPositive();
            socket = Path.of("/tmp/.java_pid" + jvm.pid());
            process.tree().kill(jvm);
            await().atMost(PATIENCE)
                    .until(() -> process.tree().process(jvm.innerPid()).isEmpty());
        }
        // Under strong isolation the socket was in a folder of the sandbox's own; what has that name outside is
        // another's.
        assertThat(level == Isolation.STRONG || Files.notExists(socket)).isTrue();
    }

    @Test
    void strong_work_folder_leaves_no_trace_outside() throws Exception {
        try (SandboxedProcess process =
                Runs.shell(Isolation.STRONG, folder, Runs.GENEROUS, "pwd; echo text > file; ls; id -u; cat file")) {
            Runs.awaitEnd(process);
            assertThat(process.output()).isEqualTo(folder.resolve("work") + "\nfile\n65534\ntext\n");
            assertThat(folder.resolve("work")).isEmptyDirectory();
        }
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"REDUCED", "NONE"})
    void deletes_the_work_folder_and_nothing_that_links_lead_to(Isolation level) throws Exception {
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("file"), "kept");
        String script = "mkdir -p a/b; echo x > a/b/c; ln -s " + precious + " link; chmod 500 a; echo done";
        try (SandboxedProcess process = Runs.shell(level, folder, Runs.GENEROUS, script)) {
            Runs.awaitEnd(process);
            assertThat(folder.resolve("work/a/b/c")).exists();
        }
        assertThat(folder.resolve("work")).doesNotExist();
        assertThat(precious.resolve("file")).hasContent("kept");
    }

    @Test
    void says_which_program_can_not_be_started() {
        Sandbox none = Runs.sandbox(Isolation.NONE);
        SandboxOrder order = Runs.order(folder, Runs.GENEROUS, List.of(), List.of("/no/such/program"));
        assertThatThrownBy(() -> none.start(order))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program");
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void says_which_input_is_missing() {
        Sandbox strong = Runs.sandbox(Isolation.STRONG);
        Path missing = folder.resolve("missing");
        assertThatThrownBy(
                        () -> strong.start(Runs.order(folder, Runs.GENEROUS, List.of(missing), List.of("/bin/true"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no such file")
                .hasMessageContaining(missing.toString());
    }

    private static Stream<String> dumps(SandboxedProcess process) {
        return process.tree().processes().stream()
                .filter(info -> info.command().equals("java"))
                .map(TreeTest::dump);
    }

    private static ProcessInfo jvm(SandboxedProcess process) {
        return process.tree().processes().stream()
                .filter(info -> info.command().equals("java"))
                .findFirst()
                .orElseThrow();
    }

    private static String dump(ProcessInfo jvm) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            Path fileSystemOfTheProcess = Path.of("/proc", Long.toString(jvm.pid()), "root");
            Path socket = fileSystemOfTheProcess.resolve("tmp").resolve(".java_pid" + jvm.innerPid());
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap("1\0threaddump\0-l\0\0\0".getBytes(StandardCharsets.US_ASCII)));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(8192);
            while (channel.read(buffer.clear()) >= 0) {
                text.write(buffer.array(), 0, buffer.position());
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it does not listen yet
        }
    }

    private static long count(List<ProcessInfo> processes, String command) {
        return processes.stream().filter(info -> info.command().equals(command)).count();
    }

    private static void assertNothingIsLeftOf(SandboxedProcess process) {
        assertThat(process.tree().processes()).isEmpty();
        assertThat(process.isAlive()).isFalse();
    }
}
