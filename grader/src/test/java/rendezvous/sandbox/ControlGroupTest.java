package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ControlGroupTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 100 << 20, 60, 28 << 20);

    @TempDir
    private Path folder;

    @Test
    void version_2_gets_all_limits_and_no_swap() throws Exception {
        files("memory.max", "memory.swap.max", "memory.oom.group", "pids.max");
        unified().limit(LIMITS, Defences.ALL);
        assertThat(folder.resolve("memory.max")).hasContent(Long.toString(128 << 20));
        assertThat(folder.resolve("memory.swap.max")).hasContent("0");
        assertThat(folder.resolve("memory.oom.group")).hasContent("1");
        assertThat(folder.resolve("pids.max")).hasContent("60");
    }

    @Test
    void version_2_tells_a_broken_limit_from_the_machines_own_want() throws Exception {
        tell("memory.events", "low 0\nhigh 0\nmax 12\noom 0\noom_kill 0\n");
        assertThat(unified().broken()).isEmpty();
        tell("memory.events", "low 0\nhigh 0\nmax 12\noom 1\noom_kill 3\n");
        assertThat(unified().broken()).contains(ProcessEnd.MEMORY_LIMIT);
        tell("memory.events", "low 0\nhigh 0\nmax 0\noom 0\noom_kill 3\n");
        assertThat(unified().broken()).contains(ProcessEnd.GRADER_FAULT);
    }

    @Test
    void a_refused_task_is_the_programs_only_if_its_own_limit_was_reached() throws Exception {
        tell("pids.max", "60");
        tell("pids.events", "max 0\n");
        assertThat(unified().broken()).isEmpty();
        tell("pids.events", "max 4\n");
        assertThat(unified().broken()).contains(ProcessEnd.TASK_LIMIT);
        tell("pids.peak", "60");
        assertThat(unified().broken()).contains(ProcessEnd.TASK_LIMIT);
        tell("pids.peak", "20");
        assertThat(unified().broken()).contains(ProcessEnd.GRADER_FAULT);
    }

    @Test
    void version_1_tells_a_broken_limit_from_the_machines_own_want() throws Exception {
        ControlGroup group = group(1, Set.of(ControlGroups.MEMORY));
        tell("memory.limit_in_bytes", Long.toString(128 << 20));
        tell("memory.max_usage_in_bytes", Long.toString(128 << 20));
        tell("memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 0\n");
        assertThat(group.broken()).isEmpty();
        tell("memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 1\n");
        assertThat(group.broken()).contains(ProcessEnd.MEMORY_LIMIT);
        tell("memory.max_usage_in_bytes", Long.toString(50 << 20));
        assertThat(group.broken()).contains(ProcessEnd.GRADER_FAULT);
    }

    @Test
    void processor_time_is_read_from_either_version() throws Exception {
        tell("cpu.stat", "usage_usec 1500\nuser_usec 1000\n");
        tell("cpuacct.usage", "2000000");
        assertThat(unified().processorTime()).isEqualTo(Duration.ofNanos(1_500_000));
        assertThat(group(1, Set.of(ControlGroups.TIME)).processorTime()).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void growth_is_limited_only_where_both_size_and_number_are() {
        assertThat(unified().limitsGrowth()).isTrue();
        assertThat(group(1, Set.of(ControlGroups.MEMORY, ControlGroups.TIME)).limitsGrowth())
                .isFalse();
        assertThat(group(1, Set.of(ControlGroups.TASKS)).limitsGrowth()).isFalse();
        assertThat(new ControlGroup(List.of()).limitsGrowth()).isFalse();
    }

    @Test
    void finds_its_own_place_in_each_hierarchy() throws Exception {
        Path self = Files.createDirectories(folder.resolve("self"));
        Files.writeString(self.resolve("cgroup"), "4:memory:/outer/own\n8:cpu,cpuacct:/\n0::/user.slice/app\n");
        Files.writeString(self.resolve("mountinfo"), """
                35 31 0:32 / /cg/memory rw - cgroup cgroup rw,memory
                36 31 0:33 / /cg/cpu rw - cgroup cgroup rw,cpu,cpuacct
                37 31 0:34 /user.slice /cg/unified rw - cgroup2 cgroup2 rw
                38 31 0:35 / /data rw - ext4 /dev/vda rw
                """);
        assertThat(Hierarchy.all(folder))
                .containsExactly(
                        new Hierarchy(
                                Path.of("/cg/memory"), Path.of("/cg/memory/outer/own"), 1, Set.of("rw", "memory")),
                        new Hierarchy(Path.of("/cg/cpu"), Path.of("/cg/cpu"), 1, Set.of("rw", "cpu", "cpuacct")),
                        new Hierarchy(Path.of("/cg/unified"), Path.of("/cg/unified/app"), 2, Set.of()));
        assertThat(Hierarchy.all(folder).get(2).places())
                .containsExactly(Path.of("/cg/unified/app"), Path.of("/cg/unified"));
    }

    @Test
    void nothing_is_left_of_a_group_when_its_tree_is_closed() throws Exception {
        Runs.sandbox(Isolation.NONE);
        ControlGroups groups = ControlGroups.ofThisMachine(ProcFs.ofThisMachine());
        assumeTrue(!groups.parents().isEmpty(), "this machine gives no control groups to this user");
        ControlGroup group = groups.make(LIMITS, Defences.ALL);
        List<String> words = new ArrayList<>(group.entrance());
        words.addAll(List.of("/bin/sleep", "1000"));
        Process process = new ProcessBuilder(words).start();
        await().until(() -> group.processes().contains(process.pid()));
        group.close();
        assertThat(process.waitFor()).isNotZero();
        assertThat(group.processes()).isEmpty();
    }

    private ControlGroup unified() {
        return group(2, Set.of(ControlGroups.MEMORY, ControlGroups.TASKS, ControlGroups.TIME));
    }

    private ControlGroup group(int version, Set<String> controllers) {
        return new ControlGroup(List.of(new ControlGroup.Folder(folder, version, controllers)));
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            tell(name, "");
        }
    }

    private void tell(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
