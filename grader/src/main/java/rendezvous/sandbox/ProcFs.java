package rendezvous.sandbox;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads what the kernel says of processes under {@code /proc}. It is asked every few milliseconds, so it opens as few
 * files as it can. A process may vanish at any time: what can't be read any more is empty.
 */
final class ProcFs {

    private static final int LONGEST = 1 << 16;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int ARGUMENTS = 6;

    /** user, nice, system, iowait, irq, softirq, steal: all but idle. Time of guests stands in user already. */
    private static final int[] BUSY = {1, 2, 3, 5, 6, 7, 8};

    private final String root;
    private final MachineUnits units;

    ProcFs(Path root) {
        this.root = root.toString();
        this.units = MachineUnits.read(root);
    }

    static ProcFs ofThisMachine() {
        return new ProcFs(Path.of("/proc"));
    }

    MachineUnits units() {
        return units;
    }

    /** The process namespace that this process is in; 0 where there is none. */
    long world() {
        try {
            String name =
                    Files.readSymbolicLink(Path.of(root, "self", "ns", "pid")).toString();
            return Long.parseLong(name.replaceAll("\\D", ""), DECIMAL);
        } catch (IOException | NumberFormatException e) {
            return 0; // not for us to see
        }
    }

    /** How long all processors together were busy since the machine started, waits for a disk and what a host took away included. */
    long busyTicks() {
        return text(root + "/stat")
                .map(text -> text.substring(0, text.indexOf('\n')).split(" +", -1))
                .map(ProcFs::busyTicks)
                .orElse(0L);
    }

    /** How many processors these are; at least 1. */
    int processors() {
        long lines = text(root + "/stat").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("cpu") && !line.startsWith("cpu "))
                .count();
        return (int) Math.max(1, lines);
    }

    private static long busyTicks(String[] fields) {
        long ticks = 0;
        for (int i : BUSY) {
            ticks += i < fields.length ? Long.parseLong(fields[i]) : 0;
        }
        return ticks;
    }

    /** The numbers of all processes that can be seen, the dead ones included that nobody has waited for. */
    List<Long> pids() {
        return numbers(root);
    }

    /** What the kernel says of all of them. */
    List<ProcStat> all() {
        List<ProcStat> all = new ArrayList<>();
        for (long pid : pids()) {
            stat(pid).ifPresent(all::add);
        }
        return all;
    }

    Optional<ProcStat> stat(long pid) {
        return text(root + '/' + pid + "/stat").flatMap(text -> ProcStat.parse(text, units));
    }

    List<Long> tasks(long pid) {
        return numbers(root + '/' + pid + "/task");
    }

    /** The kernel's letter for what a thread does. */
    Optional<Character> state(long pid, long tid) {
        return text(task(pid, tid) + "/stat").flatMap(ProcFs::stateIn);
    }

    private static Optional<Character> stateIn(String stat) {
        int at = stat.lastIndexOf(')') + 2;
        return at > 1 && at < stat.length() ? Optional.of(stat.charAt(at)) : Optional.empty();
    }

    /** A process's number in its innermost process namespace. */
    OptionalLong innerPid(long pid) {
        return innermost(root + '/' + pid + "/status");
    }

    /** A thread's number in its innermost process namespace. */
    OptionalLong innerTid(long pid, long tid) {
        return innermost(task(pid, tid) + "/status");
    }

    private OptionalLong innermost(String status) {
        return field(status, "\nNSpid:")
                .map(line -> OptionalLong.of(Long.parseLong(line.substring(line.lastIndexOf('\t') + 1), DECIMAL)))
                .orElseGet(OptionalLong::empty);
    }

    OptionalLong bytesRead(long pid, long tid) {
        return bytesRead(task(pid, tid));
    }

    /** All threads of a process together, those that have ended included. */
    OptionalLong bytesRead(long pid) {
        return bytesRead(root + '/' + pid);
    }

    private static OptionalLong bytesRead(String folder) {
        return field(folder + "/io", "rchar:")
                .map(line -> OptionalLong.of(Long.parseLong(line, DECIMAL)))
                .orElseGet(OptionalLong::empty);
    }

    OptionalLong switches(long pid, long tid) {
        String status = task(pid, tid) + "/status";
        Optional<String> voluntary = field(status, "\nvoluntary_ctxt_switches:");
        Optional<String> forced = field(status, "\nnonvoluntary_ctxt_switches:");
        return voluntary.isPresent() && forced.isPresent()
                ? OptionalLong.of(Long.parseLong(voluntary.get()) + Long.parseLong(forced.get()))
                : OptionalLong.empty();
    }

    Optional<ProcessTree.Scheduled> scheduled(long pid, long tid) {
        return text(task(pid, tid) + "/schedstat").flatMap(text -> scheduledIn(text, isBlocked(pid, tid)));
    }

    /** Waiting for a disk, for memory or for a lock of the kernel's: nothing that a program can sleep in. */
    private boolean isBlocked(long pid, long tid) {
        return state(pid, tid).filter(letter -> letter == 'D').isPresent();
    }

    Optional<ProcessTree.Scheduled> schedulingOfThisThread() {
        return text(root + "/thread-self/schedstat").flatMap(text -> scheduledIn(text, false));
    }

    /** Time on a processor, time in the queue for one, number of turns. */
    private static Optional<ProcessTree.Scheduled> scheduledIn(String text, boolean blocked) {
        String[] fields = text.strip().split(" ", -1);
        return fields.length < 3
                ? Optional.empty()
                : Optional.of(new ProcessTree.Scheduled(Long.parseLong(fields[0]), Long.parseLong(fields[1]), blocked));
    }

    Optional<String> descriptor(long pid, long descriptor) {
        try {
            Path link = Path.of(root, Long.toString(pid), "fd", Long.toString(descriptor));
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return Optional.empty(); // gone, or not for us to see
        }
    }

    Optional<ProcessTree.SystemCall> systemCall(long pid, long tid) {
        return text(task(pid, tid) + "/syscall").flatMap(ProcFs::systemCallIn);
    }

    private static Optional<ProcessTree.SystemCall> systemCallIn(String text) {
        String[] words = text.strip().split(" ", -1);
        if (words.length <= ARGUMENTS || words[0].startsWith("-")) {
            return Optional.empty();
        }
        List<Long> arguments = new ArrayList<>(ARGUMENTS);
        for (int i = 1; i <= ARGUMENTS; i++) {
            arguments.add(Long.parseUnsignedLong(words[i].substring("0x".length()), HEXADECIMAL));
        }
        return Optional.of(new ProcessTree.SystemCall(Long.parseLong(words[0]), arguments));
    }

    /** Whether memory can be moved to a disk at all. */
    boolean hasSwap() {
        return text(root + "/swaps")
                .filter(text -> text.indexOf('\n') < text.length() - 1)
                .isPresent();
    }

    /** How much of a process's own memory was moved there. */
    long swappedBytes(long pid) {
        return field(root + '/' + pid + "/status", "\nVmSwap:")
                .map(line -> Long.parseLong(line.split(" ", 2)[0]) * 1024)
                .orElse(0L);
    }

    /** Whether a process was started with this text in its environment. */
    boolean hasInEnvironment(long pid, String text) {
        return text(root + '/' + pid + "/environ")
                .filter(environ -> environ.contains(text))
                .isPresent();
    }

    /** The variables that a process was started with; none if they are not for us to see. */
    List<String> environment(long pid) {
        return text(root + '/' + pid + "/environ")
                .map(environ -> List.of(environ.split("\0", -1)))
                .orElseGet(List::of);
    }

    private String task(long pid, long tid) {
        return root + '/' + pid + "/task/" + tid;
    }

    private static Optional<String> field(String file, String name) {
        return text(file).flatMap(text -> {
            int at = text.indexOf(name);
            int end = text.indexOf('\n', at + 1);
            return at < 0 || end < 0
                    ? Optional.empty()
                    : Optional.of(text.substring(at + name.length(), end).strip());
        });
    }

    private static Optional<String> text(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] bytes = new byte[1024];
            int length = in.read(bytes);
            if (length == bytes.length) {
                byte[] more = in.readNBytes(LONGEST);
                return Optional.of(
                        new String(bytes, StandardCharsets.ISO_8859_1) + new String(more, StandardCharsets.ISO_8859_1));
            }
            return length <= 0
                    ? Optional.empty()
                    : Optional.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty(); // gone, or not for us to see
        }
    }

    private static List<Long> numbers(String folder) {
        String[] names = new File(folder).list();
        List<Long> numbers = new ArrayList<>();
        for (String name : names == null ? new String[0] : names) {
            if (Character.isDigit(name.charAt(0))) {
                numbers.add(Long.valueOf(name));
            }
        }
        return numbers;
    }
}
