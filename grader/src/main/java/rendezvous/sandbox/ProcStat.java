package rendezvous.sandbox;

import java.util.Optional;

/**
 * One line of {@code /proc/PID/stat}.
 *
 * @param pid the process
 * @param command short name of its program; the program can choose it
 * @param state the kernel's letter
 * @param parent number of its parent
 * @param session number of its session
 * @param cpuTicks user and system time, that of children it has waited for included
 * @param tasks how many threads it has
 * @param startTicks when it started, since boot
 * @param residentBytes its memory
 */
record ProcStat(
        long pid,
        String command,
        char state,
        long parent,
        long session,
        long cpuTicks,
        int tasks,
        long startTicks,
        long residentBytes) {

    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;
    private static final int THREADS = 17;
    private static final int START = 19;
    private static final int RESIDENT_PAGES = 21;
    private static final int DECIMAL = 10;

    /** The command is in brackets and may hold anything, brackets and blanks included; all else is numbers. */
    static Optional<ProcStat> parse(String line, MachineUnits units) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 2 || close < open || close + 2 >= line.length()) {
            return Optional.empty();
        }
        long[] fields = new long[RESIDENT_PAGES + 1];
        int read = numbers(line, line.indexOf(' ', close + 2), fields);
        if (read < fields.length) {
            return Optional.empty();
        }
        long cpuTicks = 0;
        for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
            cpuTicks += fields[i];
        }
        return Optional.of(new ProcStat(
                Long.parseLong(line, 0, open - 1, DECIMAL),
                line.substring(open + 1, close),
                line.charAt(close + 2),
                fields[PARENT],
                fields[SESSION],
                cpuTicks,
                (int) fields[THREADS],
                fields[START],
                fields[RESIDENT_PAGES] * units.pageBytes()));
    }

    /**
     * Reads numbers with a blank before each. A hundred lines are read fifty times in a second, so no text is made of
     * each.
     *
     * @param from where the first blank is
     * @param into takes them from index 1
     * @return the index behind the last one
     */
    private static int numbers(String line, int from, long[] into) {
        int index = 1;
        for (int at = from; at >= 0 && index < into.length; index++) {
            int next = line.indexOf(' ', at + 1);
            into[index] = Long.parseLong(line, at + 1, next < 0 ? line.length() : next, DECIMAL);
            at = next;
        }
        return index;
    }

    /** A dead process stays in the list until its parent has waited for it, with one thread at most. */
    boolean isAlive() {
        return tasks > 1 || (state != 'Z' && state != 'X');
    }

    boolean isSameProcess(ProcStat other) {
        return pid == other.pid && startTicks == other.startTicks;
    }
}
