package concurrency.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's numbers of a thread.
 *
 * @param pid its process
 * @param tid the thread; 0 where the system doesn't tell
 */
record KernelThread(long pid, long tid) {

    private static final Path SELF = Path.of("/proc/thread-self");

    /**
     * Asks for the calling thread.
     *
     * @return its numbers
     */
    static KernelThread current() {
        try {
            Path self = Files.readSymbolicLink(SELF); // PID/task/TID
            return new KernelThread(number(self.getName(0)), number(self.getFileName()));
        } catch (IOException | UnsupportedOperationException | NumberFormatException e) {
            return new KernelThread(ProcessHandle.current().pid(), 0); // not Linux
        }
    }

    /**
     * Tells virtual threads from others, also when compiled for Java 17, which has none.
     *
     * @param thread any thread
     * @return whether it is a virtual one
     */
    static boolean isVirtual(Thread thread) {
        String type = thread.getClass().getName();
        return type.startsWith("java.lang.") && type.endsWith("VirtualThread");
    }

    private static long number(Path name) {
        return Long.parseLong(name.toString());
    }
}
