package rendezvous.gate;

import rendezvous.sandbox.ProcessTree.SystemCall;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Which system calls wait for somebody else, and whether they have a time limit. Numbers are those of Linux. */
final class SystemCalls {

    private static final int NEVER = -1;

    /** Call number to the index of its time-limit argument, for calls with a limit in milliseconds. */
    private static final Map<Integer, Integer> X86_64_MILLIS = Map.of(7, 2, 232, 3, 281, 3);

    /** Call number to the index of its pointer to a time limit; null means none. */
    private static final Map<Integer, Integer> X86_64_POINTER = Map.of(202, 3, 271, 2, 270, 4, 23, 4, 441, 3);

    private static final Map<Integer, Integer> AARCH64_MILLIS = Map.of(22, 3);
    private static final Map<Integer, Integer> AARCH64_POINTER = Map.of(98, 3, 73, 2, 72, 4, 441, 3);

    /** read, write, readv, writev, accept, connect, recvfrom, sendto, recvmsg, sendmsg, wait4, waitid, pause, flock. */
    private static final Set<Integer> X86_64_ENDLESS =
            Set.of(0, 1, 19, 20, 43, 288, 42, 45, 44, 47, 46, 61, 247, 34, 73, 130);

    private static final Set<Integer> AARCH64_ENDLESS =
            Set.of(63, 64, 65, 66, 202, 242, 203, 207, 206, 212, 211, 260, 95, 32, 133);

    /** write and writev. */
    private static final Set<Integer> X86_64_WRITES = Set.of(1, 20);

    private static final Set<Integer> AARCH64_WRITES = Set.of(64, 66);

    private final Set<Integer> writes;
    private final Set<Integer> endless;
    private final Map<Integer, Integer> millis;
    private final Map<Integer, Integer> pointer;

    private SystemCalls(
            Set<Integer> writes, Set<Integer> endless, Map<Integer, Integer> millis, Map<Integer, Integer> pointer) {
        this.writes = writes;
        this.endless = endless;
        this.millis = millis;
        this.pointer = pointer;
    }

    static SystemCalls ofThisMachine() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> new SystemCalls(X86_64_WRITES, X86_64_ENDLESS, X86_64_MILLIS, X86_64_POINTER);
            case "aarch64" -> new SystemCalls(AARCH64_WRITES, AARCH64_ENDLESS, AARCH64_MILLIS, AARCH64_POINTER);
            // On another processor nothing is taken for endless, so a proof is of grade B at best.
            default -> new SystemCalls(Set.of(), Set.of(), Map.of(), Map.of());
        };
    }

    /** The descriptor that a thread in this call writes to; empty for every other call. */
    OptionalLong writesTo(Optional<SystemCall> call) {
        return call.filter(found -> writes.contains((int) found.number()))
                .map(found -> OptionalLong.of(found.arguments().get(0)))
                .orElseGet(OptionalLong::empty);
    }

    /** Whether a thread in this call moves only when somebody else does something. */
    boolean waitsForEver(Optional<SystemCall> call) {
        return call.isPresent() && waitsForEver(call.get());
    }

    private boolean waitsForEver(SystemCall call) {
        if (endless.contains((int) call.number())) {
            return true;
        }
        int limit = millis.getOrDefault((int) call.number(), NEVER);
        if (limit != NEVER) {
            return call.arguments().get(limit).intValue() < 0;
        }
        int address = pointer.getOrDefault((int) call.number(), NEVER);
        return address != NEVER && call.arguments().get(address) == 0;
    }
}
