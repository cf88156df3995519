package concurrency.gate;

/**
 * One read that a program asked the gate for.
 *
 * @param file the path, as it was given to {@code read}
 * @param blocking whether its thread is blocked until the answer is there
 * @param pid the process
 * @param tid the thread's number, 0 if the system doesn't tell
 * @param thread the thread's name
 */
public record Request(String file, boolean blocking, long pid, long tid, String thread) {

    /**
     * Tells whether it came from the process that runs the tests.
     *
     * @return false if a worker process sent it
     */
    public boolean inMainProcess() {
        return pid == ProcessHandle.current().pid();
    }

    /**
     * Who sent it.
     *
     * @return process and thread, for people
     */
    public String sender() {
        return inMainProcess() ? "thread " + thread : "process " + pid;
    }
}
