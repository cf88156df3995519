package rendezvous.sandbox;

import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The control groups of one tree: one folder in each of the kernel's hierarchies that are used. */
final class ControlGroup implements AutoCloseable {

    private static final String DOOR = "cgroup.procs";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 2;
    private static final long CHARGED_AT_ONCE = 1 << 20;
    private static final long NANOS_PER_MICRO = 1000;

    /** Goes in by itself, so that nothing is ever started outside. */
    private static final String ENTER = "n=$1; shift; while [ \"$n\" -gt 0 ]; do echo 0 > \"$1\" || exit 97; shift;"
            + " n=$((n-1)); done; exec \"$@\"";

    private final List<Folder> folders;

    ControlGroup(List<Folder> folders) {
        this.folders = folders;
    }

    /**
     * One of them.
     *
     * @param path where it is
     * @param version 1 or 2
     * @param controllers what it limits or counts
     */
    record Folder(Path path, int version, Set<String> controllers) {

        boolean has(String controller) {
            return controllers.contains(controller);
        }

        boolean isUnified() {
            return version == 2;
        }

        Path file(String name) {
            return path.resolve(name);
        }
    }

    /** Sets the limits. Files in memory count as memory here, so they get their own room. */
    void limit(Limits limits, Defences defences) throws IOException {
        for (Folder folder : folders) {
            if (folder.has(ControlGroups.MEMORY) && defences.has(Defence.MEMORY)) {
                limitMemory(folder, Long.toString(limits.memoryBytes() + limits.diskBytes()));
            }
            if (folder.has(ControlGroups.TASKS) && defences.has(Defence.TASKS)) {
                Kernel.write(folder.file("pids.max"), Integer.toString(limits.tasks()));
            }
        }
    }

    private static void limitMemory(Folder folder, String bytes) throws IOException {
        if (folder.isUnified()) {
            Kernel.write(folder.file("memory.max"), bytes);
            writeIfThere(folder.file("memory.swap.max"), "0");
            writeIfThere(folder.file("memory.oom.group"), "1");
        } else {
            Kernel.write(folder.file("memory.limit_in_bytes"), bytes);
            writeIfThere(folder.file("memory.memsw.limit_in_bytes"), bytes);
        }
    }

    private static void writeIfThere(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            Kernel.write(file, text);
        }
    }

    /** The words before a command that make it start inside. */
    List<String> entrance() {
        if (folders.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", ENTER, "enter"));
        words.add(Integer.toString(folders.size()));
        folders.forEach(folder -> words.add(folder.file(DOOR).toString()));
        return words;
    }

    /** The limit that was reached, in the kernel's words; a fault of ours if it was the machine's and not the tree's. */
    Optional<ProcessEnd> broken() {
        return folders.stream()
                .map(ControlGroup::broken)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ProcessEnd> broken(Folder folder) {
        if (folder.has(ControlGroups.MEMORY)) {
            Path events = folder.file(folder.isUnified() ? "memory.events" : "memory.oom_control");
            if (isPositive(Kernel.number(events, "oom_kill"))) {
                return Optional.of(reachedMemory(folder, events) ? ProcessEnd.MEMORY_LIMIT : ProcessEnd.GRADER_FAULT);
            }
        }
        if (folder.has(ControlGroups.TASKS) && isPositive(Kernel.number(folder.file("pids.events"), "max"))) {
            return Optional.of(reachedTasks(folder) ? ProcessEnd.TASK_LIMIT : ProcessEnd.GRADER_FAULT);
        }
        return Optional.empty();
    }

    /** A kill may also come from a machine that has no memory left at all. */
    private static boolean reachedMemory(Folder folder, Path events) {
        if (folder.isUnified()) {
            return isPositive(Kernel.number(events, "oom"));
        }
        long most = Kernel.number(folder.file("memory.max_usage_in_bytes")).orElse(0);
        long limit = Kernel.number(folder.file("memory.limit_in_bytes")).orElse(Long.MAX_VALUE);
        return most >= limit - CHARGED_AT_ONCE;
    }

    /** A refusal may also come from a limit around this one. */
    private static boolean reachedTasks(Folder folder) {
        OptionalLong most = Kernel.number(folder.file("pids.peak"));
        OptionalLong limit = Kernel.number(folder.file("pids.max"));
        return most.isEmpty() || limit.isEmpty() || most.getAsLong() >= limit.getAsLong();
    }

    private static boolean isPositive(OptionalLong number) {
        return number.orElse(0) > 0;
    }

    /** Whether it keeps what is inside from taking more memory and more tasks than it may. */
    boolean limitsGrowth() {
        return folders.stream().anyMatch(folder -> folder.has(ControlGroups.MEMORY))
                && folders.stream().anyMatch(folder -> folder.has(ControlGroups.TASKS));
    }

    /** Processor time of all that ever was inside. */
    Duration processorTime() {
        for (Folder folder : folders) {
            if (folder.has(ControlGroups.TIME)) {
                return Duration.ofNanos(
                        folder.isUnified()
                                ? Kernel.number(folder.file("cpu.stat"), "usage_usec")
                                                .orElse(0)
                                        * NANOS_PER_MICRO
                                : Kernel.number(folder.file("cpuacct.usage")).orElse(0));
            }
        }
        return Duration.ZERO;
    }

    /** The processes inside. */
    Set<Long> processes() {
        Set<Long> processes = new HashSet<>();
        for (Folder folder : folders) {
            Kernel.text(folder.file(DOOR)).lines().map(Long::valueOf).forEach(processes::add);
        }
        return processes;
    }

    /** Kills all that is inside, however fast it forks. */
    void kill() {
        for (Folder folder : folders) {
            tell(folder, "cgroup.kill", "1");
            if (folder.has(ControlGroups.TASKS)) {
                tell(folder, "pids.max", "0");
            }
        }
        for (long pid : processes()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void tell(Folder folder, String file, String text) {
        try {
            writeIfThere(folder.file(file), text);
        } catch (IOException e) {
            // an older kernel: what is inside is killed one by one
        }
    }

    /** Kills what is left inside, and removes the groups. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        while (!remove() && System.nanoTime() < deadline) {
            kill();
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean remove() {
        boolean gone = true;
        for (Folder folder : folders) {
            try {
                Files.deleteIfExists(folder.path());
            } catch (IOException e) {
                gone = false; // something still dies inside
            }
        }
        return gone;
    }
}
