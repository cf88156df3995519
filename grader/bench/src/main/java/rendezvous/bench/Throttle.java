package rendezvous.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Groups of processes that the kernel counts, and holds to a share of one processor: control groups of version 2 or 1,
 * else {@code cpulimit}. Gone when it is closed.
 *
 * @param means what is used, for people; empty if there is nothing that throttles
 * @param words what stands before a command that shall run in it
 * @param groups the folders of its control groups
 */
record Throttle(String means, List<String> words, List<Path> groups) implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 100_000;
    private static final String ENTER = "for g in $0; do echo $$ > $g/cgroup.procs || exit 1; done; exec \"$@\"";
    private static final int TRIES = 100;
    private static final String PROCESSES = "cgroup.procs";

    /**
     * Makes one.
     *
     * @param percent of one processor; empty to count only
     */
    static Throttle of(Optional<Integer> percent) {
        String name = "rendezvous-bench-" + ProcessHandle.current().pid();
        return Stream.of(ROOT, ROOT.resolve("unified"))
                .flatMap(root -> version2(root.resolve(name), percent).stream())
                .findFirst()
                .or(() -> version1(name, percent))
                .or(() -> percent.flatMap(Throttle::cpulimit))
                .orElseGet(() -> new Throttle("", List.of(), List.of()));
    }

    /** Whether anything here holds processes to a share of a processor. */
    static boolean isPossible() {
        try (Throttle throttle = of(Optional.of(100))) {
            return !throttle.means.isEmpty();
        }
    }

    private static Optional<Throttle> version2(Path group, Optional<Integer> percent) {
        try {
            Files.createDirectory(group);
            if (Files.exists(group.resolve("cpu.max"))) {
                write(group.resolve("cpu.max"), percent.map(Throttle::quota).orElse("max") + " " + PERIOD_MICROS);
                return Optional.of(entering("cgroup v2", List.of(insideOf(group)), List.of(group)));
            }
            Files.delete(group);
        } catch (IOException e) {
            // not here, or not for us
        }
        return Optional.empty();
    }

    /**
     * Processes and groups can't stand side by side in version 2, so the grader goes one level deeper: what it starts in
     * groups of its own is then beside it, and still inside.
     */
    private static Path insideOf(Path group) throws IOException {
        for (String controller : List.of("+memory", "+pids")) {
            try {
                write(group.resolve("cgroup.subtree_control"), controller);
            } catch (IOException e) {
                // the machine doesn't offer it here: the grader finds out, and does without
            }
        }
        return Files.createDirectory(group.resolve("grader"));
    }

    private static Optional<Throttle> version1(String name, Optional<Integer> percent) {
        Path cpu = ROOT.resolve("cpu").resolve(name);
        Path account = ROOT.resolve("cpuacct").resolve(name);
        try {
            Files.createDirectory(cpu);
            if (!Files.exists(account)) {
                Files.createDirectory(account); // both are one where they are mounted together
            }
            write(cpu.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
            write(cpu.resolve("cpu.cfs_quota_us"), percent.map(Throttle::quota).orElse("-1"));
            return Optional.of(entering("cgroup v1", List.of(account, cpu), List.of(account, cpu)));
        } catch (IOException e) {
            remove(cpu);
            remove(account);
            return Optional.empty();
        }
    }

    private static Optional<Throttle> cpulimit(int percent) {
        return Stream.of("/usr/bin/cpulimit", "/usr/local/bin/cpulimit")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .map(program -> new Throttle(
                        "cpulimit", List.of(program, "-q", "-i", "-l", Integer.toString(percent), "--"), List.of()))
                .findFirst();
    }

    private static Throttle entering(String means, List<Path> doors, List<Path> groups) {
        String paths = String.join(" ", doors.stream().map(Path::toString).toList());
        return new Throttle(means, List.of("sh", "-c", ENTER, paths), groups);
    }

    private static String quota(int percent) {
        return Integer.toString(PERIOD_MICROS / 100 * percent);
    }

    /** What its processes have used so far, where the kernel tells. */
    Optional<Duration> used() {
        return groups.stream().flatMap(group -> used(group).stream()).findFirst();
    }

    private static Optional<Duration> used(Path group) {
        try {
            Path usage = group.resolve("cpuacct.usage");
            if (Files.exists(usage)) {
                return Optional.of(
                        Duration.ofNanos(Long.parseLong(Files.readString(usage).strip())));
            }
            return Files.readAllLines(group.resolve("cpu.stat")).stream()
                    .filter(line -> line.startsWith("usage_usec "))
                    .map(line -> Duration.ofNanos(1000 * Long.parseLong(line.substring("usage_usec ".length()))))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets its processes run freely, so that they can end. */
    void lift() {
        for (Path group : groups) {
            try {
                if (Files.exists(group.resolve("cpu.cfs_quota_us"))) {
                    write(group.resolve("cpu.cfs_quota_us"), "-1");
                } else if (Files.exists(group.resolve("cpu.max"))) {
                    write(group.resolve("cpu.max"), "max");
                }
            } catch (IOException e) {
                // they end all the same, only later
            }
        }
    }

    /** Waits until its processes are gone, and removes the groups; who is left goes to the group above. */
    @Override
    public void close() {
        lift();
        for (Path group : groups) {
            remove(group);
        }
    }

    private static void remove(Path group) {
        for (int i = 0; i < TRIES && Files.exists(group); i++) {
            try (Stream<Path> inside = Files.list(group)) {
                inside.filter(Files::isDirectory).forEach(Throttle::remove);
                Files.delete(group);
            } catch (IOException e) {
                pauseOrEvict(group, i == TRIES / 2);
            }
        }
    }

    private static void pauseOrEvict(Path group, boolean evict) {
        try {
            if (evict) {
                for (String pid : Files.readAllLines(group.resolve(PROCESSES))) {
                    write(group.resolveSibling(PROCESSES), pid);
                }
            }
            TimeUnit.MILLISECONDS.sleep(TRIES);
        } catch (IOException e) {
            // it ended meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n");
    }
}
