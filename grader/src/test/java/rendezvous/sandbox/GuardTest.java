package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at an imitated {@code /proc}, where the watchdog is alone. */
class GuardTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 1 << 20, 100 << 20, 400, 32 << 20);
    private static final String SWAPS = "Filename\tType\tSize\tUsed\tPriority\n";
    private static final String DEVICE = "/dev/sda2 partition 8388604 0 -2\n";

    private final List<ProcStat> tree = List.of(process(7), process(8), process(9));

    @TempDir
    private Path root;

    @Test
    void memory_that_was_moved_to_swap_counts() throws IOException {
        write("swaps", SWAPS + DEVICE);
        write("7/status", "Name:\tjava\nVmSwap:\t   40960 kB\nThreads:\t1\n");
        write("8/status", "Name:\tjava\nVmSwap:\t   10240 kB\nThreads:\t1\n");
        write("9/status", "Name:\tdead\n");
        assertThat(look()).isEmpty();

        write("8/status", "Name:\tjava\nVmSwap:\t   10248 kB\nThreads:\t1\n");
        assertThat(look()).contains(ProcessEnd.MEMORY_LIMIT);
    }

    @Test
    void nobody_is_asked_for_swap_where_there_is_none() throws IOException {
        write("swaps", SWAPS);
        write("7/status", "VmSwap:\t 9999999 kB\n");

        assertThat(look()).isEmpty();
    }

    @Test
    void what_the_kernel_counted_until_the_end_is_known_when_its_group_is_gone() throws IOException {
        ControlGroup.Folder folder = new ControlGroup.Folder(root, 1, Set.of(ControlGroups.TIME));
        Guard guard = guard(new ControlGroup(List.of(folder)));
        write("cpuacct.usage", "1000000");
        assertThat(guard.processorTime()).isEqualTo(Duration.ofMillis(1));

        write("cpuacct.usage", "2000000");
        guard.lookAtTheEnd();
        Files.delete(root.resolve("cpuacct.usage"));

        assertThat(guard.processorTime()).isEqualTo(Duration.ofMillis(2));
    }

    private Optional<ProcessEnd> look() {
        return guard(new ControlGroup(List.of())).look(7, tree).map(Broken::end);
    }

    private Guard guard(ControlGroup group) {
        Ground ground = new Ground(new ProcFs(root), ControlGroups.none(), Defences.ALL);
        return new Guard(LIMITS, ground, group, pid -> false);
    }

    private static ProcStat process(long pid) {
        long resident = pid == 7 ? 50 << 20 : 0;
        return new ProcStat(pid, "java", 'S', 1, 1, 0, 1, 0, resident);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
