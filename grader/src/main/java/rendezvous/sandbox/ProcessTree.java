package rendezvous.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The processes of one run, as the kernel sees them from outside. Thread-safe. */
public interface ProcessTree {

    /**
     * Looks at the tree now.
     *
     * @return all live processes of the run, the sandbox's own helpers included; none once it has ended
     */
    List<ProcessInfo> processes();

    /**
     * The system call that a thread sleeps in.
     *
     * @param pid number of its process outside
     * @param tid its number outside
     * @return the call; empty if the thread runs, is gone, or the kernel does not tell
     */
    Optional<SystemCall> systemCall(long pid, long tid);

    /**
     * How many bytes a thread has read so far, from whatever source ({@code rchar}).
     *
     * @param pid number of its process outside
     * @param tid its number outside
     * @return the counter, in bytes; empty if the thread is gone or the kernel does not tell
     */
    OptionalLong bytesRead(long pid, long tid);

    /**
     * How often a thread was switched to and away from so far: as long as this is equal, it did not run in between.
     *
     * @param pid its process, outside
     * @param tid its number outside
     * @return a growing count; empty if the thread is gone or the kernel doesn't say
     */
    OptionalLong switches(long pid, long tid);

    /**
     * What an open file descriptor stands for.
     *
     * @param pid its process, outside
     * @param descriptor its number
     * @return the kernel's name for it, for example {@code pipe:[4711]}: the same for both ends of a pipe; empty if the
     *     process is gone or the kernel doesn't say
     */
    Optional<String> descriptor(long pid, long descriptor);

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

    /**
     * What a sleeping thread asked the kernel for.
     *
     * @param number the system call's number on this processor architecture, for example 0 for {@code read} on x86-64
     * @param arguments its six arguments, as unsigned numbers
     */
    record SystemCall(long number, List<Long> arguments) {
        public SystemCall {
            arguments = List.copyOf(arguments);
        }
    }
}
