package rendezvous.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What Linux tells of one thread. Empty whenever the thread is gone or the kernel doesn't say. */
final class Kernel {

    private Kernel() {}

    /**
     * The system call that a thread is blocked in.
     *
     * @param number as of this processor architecture
     * @param arguments its six arguments
     */
    record SystemCall(int number, List<Long> arguments) {}

    static Optional<SystemCall> systemCall(long pid, long tid) {
        return file(pid, tid, "syscall").map(String::strip).flatMap(Kernel::parseSystemCall);
    }

    private static Optional<SystemCall> parseSystemCall(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length < 7 || parts[0].startsWith("-")) {
            return Optional.empty();
        }
        List<Long> arguments = Arrays.stream(parts, 1, 7)
                .map(hex -> Long.parseUnsignedLong(hex.substring(2), 16))
                .toList();
        return Optional.of(new SystemCall(Integer.parseInt(parts[0]), arguments));
    }

    /** How many bytes it has read so far, from whatever. */
    static OptionalLong bytesRead(long pid, long tid) {
        return number(file(pid, tid, "io"), "rchar:");
    }

    /** How often it has stopped and started running so far: as long as this is equal, it didn't run in between. */
    static OptionalLong switches(long pid, long tid) {
        Optional<String> status = file(pid, tid, "status");
        OptionalLong voluntary = number(status, "voluntary_ctxt_switches:");
        OptionalLong forced = number(status, "nonvoluntary_ctxt_switches:");
        return voluntary.isPresent() && forced.isPresent()
                ? OptionalLong.of(voluntary.getAsLong() + forced.getAsLong())
                : OptionalLong.empty();
    }

    private static OptionalLong number(Optional<String> text, String key) {
        return text.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.substring(key.length()).strip()))
                .findFirst();
    }

    private static Optional<String> file(long pid, long tid, String name) {
        try {
            Path path = Path.of("/proc", Long.toString(pid), "task", Long.toString(tid), name);
            return Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Gone, or not for us to see: both mean that the kernel doesn't say.
            return Optional.empty();
        }
    }
}
