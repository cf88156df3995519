package concurrency.kit;

import java.util.Locale;

/** Which of the two steps of the work is the slow one. A processor doesn't know it, and needn't. */
public enum Workload {
    /** {@link FileWork#read} is slow: the program waits. */
    IO_BOUND,
    /** {@link FileWork#countWords} is slow: the program computes. */
    CPU_BOUND;

    /**
     * The name in logs and tables.
     *
     * @return {@code io-bound} or {@code cpu-bound}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
