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

    /** The command is in brackets and may hold anything, brackets and blanks included; all else is numbers. */
    static Optional<ProcStat> parse(String line, MachineUnits units) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        String[] fields = close < 0
                ? new String[0]
                : line.substring(Math.min(close + 2, line.length())).split(" ", -1);
        if (open < 2 || fields.length <= RESIDENT_PAGES) {
            return Optional.empty();
        }
        long cpuTicks = 0;
        for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
            cpuTicks += Long.parseLong(fields[i]);
        }
        return Optional.of(new ProcStat(
                Long.parseLong(line.substring(0, open - 1)),
                line.substring(open + 1, close),
                fields[0].charAt(0),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[SESSION]),
                cpuTicks,
                Integer.parseInt(fields[THREADS]),
                Long.parseLong(fields[START]),
                Long.parseLong(fields[RESIDENT_PAGES]) * units.pageBytes()));
    }

    /** A dead process stays in the list until its parent has waited for it, with one thread at most. */
    boolean isAlive() {
        return tasks > 1 || (state != 'Z' && state != 'X');
    }

    boolean isSameProcess(ProcStat other) {
        return pid == other.pid && startTicks == other.startTicks;
    }
}
