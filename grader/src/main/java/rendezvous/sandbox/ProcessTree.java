package rendezvous.sandbox;

import java.util.List;

/** The processes of one run, as the kernel sees them from outside. Thread-safe. */
public interface ProcessTree {

    /**
     * Looks at the tree now.
     *
     * @return all live processes of the run, the sandbox's own helpers included; none once it has ended
     */
    List<ProcessInfo> processes();

    /**
     * One process at one instant.
     *
     * @param pid its number outside
     * @param innerPid its number inside the sandbox's innermost process namespace; the same as {@code pid} without one
     * @param parent number of its parent outside
     * @param startTicks when it started, in clock ticks since boot; together with {@code pid} it is unique
     * @param command short name of its program
     * @param cpuTicks user and system time that it used so far, in clock ticks, dead children included
     * @param residentBytes memory
     * @param tasks its threads
     */
    record ProcessInfo(
            long pid,
            long innerPid,
            long parent,
            long startTicks,
            String command,
            long cpuTicks,
            long residentBytes,
            List<TaskInfo> tasks) {
        public ProcessInfo {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * One thread of a process at one instant.
     *
     * @param tid its number outside
     * @param innerTid its number inside the sandbox's innermost process namespace
     * @param state the kernel's letter: {@code S} asleep, {@code R} running or waiting for a processor, {@code T}
     *     stopped, …
     */
    record TaskInfo(long tid, long innerTid, char state) {}
}
