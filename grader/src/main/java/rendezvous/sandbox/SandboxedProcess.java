package rendezvous.sandbox;

import rendezvous.model.ProcessEnd;

import java.time.Duration;
import java.util.Optional;

/** A running untrusted process tree. Thread-safe. */
public interface SandboxedProcess extends AutoCloseable {

    /**
     * The tree, for the gate.
     *
     * @return a live view
     */
    ProcessTree tree();

    /**
     * The first limit that the tree broke, if any. A broken limit has already ended the tree.
     *
     * @return one of the {@code …_LIMIT} ends
     */
    Optional<ProcessEnd> brokenLimit();

    /**
     * The number behind {@link #brokenLimit}, for people.
     *
     * @return for example {@code more than 20 s of processor time}; empty if no limit is broken
     */
    String limitDetail();

    /**
     * Whether the program that was started is still there.
     *
     * @return false once it has ended, whatever it left behind
     */
    boolean isAlive();

    /**
     * How the program ended.
     *
     * @return its exit code; empty while it is alive or if a limit or {@link #close} ended it
     */
    Optional<Integer> exitCode();

    /**
     * What it wrote to standard output and error so far.
     *
     * @return the head, bounded by the output limit, decoded as UTF-8 with replacement
     */
    String output();

    /**
     * What the whole tree has used so far.
     *
     * @return as of the last look of its watchdog, which may be some milliseconds ago
     */
    Usage usage();

    /** Ends the whole tree, waits until nothing of it lives, and deletes its working folder. May be called twice. */
    @Override
    void close();

    /**
     * What a tree has used.
     *
     * @param processor time of all its processes, of those that have ended, too
     * @param jvms how many JVMs were in it
     */
    record Usage(Duration processor, int jvms) {}
}
