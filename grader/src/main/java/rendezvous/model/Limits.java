package rendezvous.model;

import java.time.Duration;

/**
 * What one process tree may use.
 *
 * @param wall time from start to end; reaching it is never the student's fault by itself
 * @param cpu processor time of the whole tree
 * @param outputBytes captured standard output and error; more ends the run
 * @param memoryBytes resident memory of the whole tree
 * @param tasks threads of all processes together
 * @param diskBytes what it may write
 */
public record Limits(Duration wall, Duration cpu, long outputBytes, long memoryBytes, int tasks, long diskBytes) {}
