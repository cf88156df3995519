package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class KilledGraderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 1L << 31, 400, 32 << 20);

    @TempDir
    private Path folder;

    /** A grader that will be killed. */
    public static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Isolation level = Isolation.valueOf(arguments[0]);
            Sandbox sandbox = arguments.length > 2
                    ? Weakened.sandbox(level, arguments[2])
                    : Sandboxes.probe().of(level).orElseThrow();
            String script =
                    "sleep 1000 & setsid sleep 1000 & (setsid sh -c 'sleep 1000 & sleep 1000' &); echo ready; wait";
            SandboxOrder order = new SandboxOrder(
                    "sleepers",
                    List.of("/bin/sh", "-c", script),
                    List.of(),
                    List.of(),
                    ScratchFolder.create().resolve("work"),
                    Map.of("PATH", "/usr/bin:/bin"),
                    LIMITS);
            try (SandboxedProcess process = sandbox.start(order)) {
                await().atMost(PATIENCE).until(() -> process.output().contains("ready"));
                // Two shells and four sleepers; some of them are started by others that were only just started.
                await().atMost(PATIENCE).until(() -> process.tree().processes().size() >= 6);
                tell(process.tree().processes(), Path.of(arguments[1]));
                Thread.sleep(Long.MAX_VALUE); // until the test kills this process
            }
        }

        private static void tell(List<ProcessInfo> tree, Path told) throws IOException {
            Path part = told.resolveSibling("part");
            Files.write(
                    part, tree.stream().map(info -> Long.toString(info.pid())).toList());
            Files.move(part, told);
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void leaves_no_process_and_no_folder_and_no_group(Isolation level) throws Exception {
        Runs.sandbox(level);
        Path told = folder.resolve("told");
        Process grader = start(level, told);
        ProcFs proc = ProcFs.ofThisMachine();
        GraderMark mark = new GraderMark(
                grader.pid(), proc.stat(grader.pid()).orElseThrow().startTicks(), proc.world());
        try {
            await().atMost(PATIENCE).until(() -> Files.exists(told) || !grader.isAlive());
            assertThat(told).exists();
            List<Long> tree =
                    Files.readAllLines(told).stream().map(Long::valueOf).toList();
            assertThat(tree).hasSizeGreaterThanOrEqualTo(6);
            grader.destroyForcibly().waitFor();
            await().atMost(PATIENCE).until(() -> tree.stream().noneMatch(KilledGraderTest::isAlive));
        } finally {
            grader.destroyForcibly();
        }
        await().atMost(PATIENCE).until(() -> scratchOf(mark).isEmpty());
        ControlGroups groups = ControlGroups.ofThisMachine(proc);
        await().atMost(PATIENCE)
                .until(() -> groups.parents().stream()
                        .noneMatch(parent -> new File(parent.toFile(), mark.groupPrefix() + 1).exists()));
    }

    @Test
    void leaves_nothing_that_the_next_one_does_not_sweep_away() throws Exception {
        ProcFs proc = ProcFs.ofThisMachine();
        GraderMark gone = new GraderMark(Integer.MAX_VALUE - 1L, 17, proc.world());
        GraderMark elsewhere = new GraderMark(Integer.MAX_VALUE - 1L, 17, proc.world() + 1);
        Path left = Files.createTempDirectory(gone.folderPrefix());
        Path kept = Files.createTempDirectory(elsewhere.folderPrefix());
        ProcessBuilder builder = new ProcessBuilder("/bin/sleep", "1000");
        builder.environment().put(GraderMark.VARIABLE, gone.variable().split("=", 2)[1] + "abc");
        Process orphan = builder.start();
        try {
            await().atMost(PATIENCE).until(() -> !proc.environment(orphan.pid()).isEmpty());
            Ground.sweep(proc, ControlGroups.none());
            assertThat(orphan.waitFor()).isNotZero();
            assertThat(left).doesNotExist();
            assertThat(kept).exists();
        } finally {
            Files.deleteIfExists(kept);
            orphan.destroyForcibly();
        }
    }

    @Test
    void that_takes_no_care_leaves_a_tree_to_the_next_one() throws Exception {
        Runs.sandbox(Isolation.REDUCED);
        Path told = folder.resolve("told");
        Process grader = start(Isolation.REDUCED, told, "DIES_WITH_GRADER");
        await().atMost(PATIENCE).until(() -> Files.exists(told) || !grader.isAlive());
        grader.destroyForcibly().waitFor();
        List<Long> tree = Files.readAllLines(told).stream().map(Long::valueOf).toList();
        assertThat(tree).allMatch(KilledGraderTest::isAlive);
        ProcFs proc = ProcFs.ofThisMachine();
        Ground.sweep(proc, ControlGroups.ofThisMachine(proc));
        await().atMost(PATIENCE).until(() -> tree.stream().noneMatch(KilledGraderTest::isAlive));
    }

    private static Process start(Isolation level, Path told, String... leftOut) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Victim.class.getName(), level.name(), told.toString()));
        command.addAll(List.of(leftOut));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean isAlive(long pid) {
        return ProcFs.ofThisMachine().stat(pid).filter(ProcStat::isAlive).isPresent();
    }

    private static List<Path> scratchOf(GraderMark mark) throws IOException {
        try (Stream<Path> files = Files.list(ScratchFolder.place())) {
            return files.filter(file -> file.getFileName().toString().startsWith(mark.folderPrefix()))
                    .toList();
        }
    }
}
