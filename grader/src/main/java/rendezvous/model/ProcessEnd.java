package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How an untrusted process tree ended. */
public enum ProcessEnd {
    /** It did all that it was asked for. */
    COMPLETED,
    /** The program ended itself before it was asked to. */
    EXITED,
    /** It was proved that it can't move any more. */
    DEADLOCKED,
    /** Nothing came from it for a long time, although it hardly wanted the processor. */
    STALLED,
    /** The tree used up its processor time. */
    CPU_LIMIT,
    /** The wall clock ran out while the tree wanted the processor: the machine may have starved it. */
    WALL_LIMIT,
    /** Too much output. */
    OUTPUT_LIMIT,
    /** Too much memory. */
    MEMORY_LIMIT,
    /** Too many processes and threads. */
    TASK_LIMIT,
    /** Too many bytes of files. */
    DISK_LIMIT,
    /** Something was tried against the grader itself: a person has to look. */
    TAMPERED,
    /** The grader or the machine failed; never the student's fault. */
    GRADER_FAULT;

    /**
     * The name in documents.
     *
     * @return lower case with hyphens, for example {@code cpu-limit}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
