package rendezvous.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     * Looks at one process of the tree, for less than what a look at all of them costs.
     *
     * @param innerPid its number inside the sandbox
     * @return the process; empty if it isn't there, or no longer
     */
    default Optional<ProcessInfo> process(long innerPid) {
        return processes().stream()
                .filter(process -> process.innerPid() == innerPid)
                .findFirst();
    }

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
     * The same for all threads of a process together, those that have ended included.
     *
     * @param pid its number outside
     * @return the counter, in bytes; empty if the process is gone or the kernel does not tell
     */
    OptionalLong bytesRead(long pid);

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
     * Kills one process of the tree, as if the machine had. Not one that took over its number.
     *
     * @param victim which
     */
    void kill(ProcessInfo victim);

    /**
     * Who used the processors so far.
     *
     * @return growing counters, as exact as the kernel's clock ticks
     */
    ProcessorTimes processorTimes();

    /**
     * How many processors the machine has that {@link #processorTimes} counts.
     *
     * @return at least 1
     */
    int processors();

    /**
     * What the scheduler says of each thread of the tree.
     *
     * @return by the number of the thread, outside; empty if the kernel doesn't tell
     */
    Map<Long, Scheduled> scheduled();

    /**
     * What the scheduler says of the calling thread of the grader.
     *
     * @return its counters; empty if the kernel doesn't tell
     */
    Optional<Scheduled> schedulingOfThisThread();

    /**
     * How long a thread was on a processor and how long it waited for one, since it began.
     *
     * @param ranNanos how long it ran
     * @param waitedNanos how long it could have run, but didn't get a processor
     * @param blocked whether it waits in the kernel just now, for a disk, for memory or for a lock of the kernel's:
     *     nothing counts that
     */
    record Scheduled(long ranNanos, long waitedNanos, boolean blocked) {
        /**
         * How long it ran or could have.
         *
         * @return the sum, in nanoseconds
         */
        public long wantedNanos() {
            return ranNanos + waitedNanos;
        }
    }

    /**
     * Processor time since some instant in the past. Differences of two of them tell who worked in between.
     *
     * @param machine all programs on all processors, their waits for a disk, and what a host took away from them
     * @param tree this tree, with those of its processes that ended and were waited for
     * @param grader the grader itself
     */
    record ProcessorTimes(Duration machine, Duration tree, Duration grader) {}

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
