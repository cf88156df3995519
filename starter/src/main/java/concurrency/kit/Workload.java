package concurrency.kit;

/** Which of the two steps of the work is the slow one. A processor doesn't know it, and needn't. */
public enum Workload {
    /** {@link FileWork#read} is slow: the program waits. */
    IO_BOUND,
    /** {@link FileWork#countWords} is slow: the program computes. */
    CPU_BOUND
}
