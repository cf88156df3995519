package concurrency;

import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The log of all runs, one line for each event. */
public final class RunLog {

    private final Path file;

    /**
     * Makes a log.
     *
     * @param file the file to append to; it and its folder need not exist yet
     */
    public RunLog(Path file) {
        this.file = file;
    }

    /**
     * Logs that a run begins.
     *
     * @param model name of the model
     * @param workload which step of the work is slow
     * @param files how many files it processes
     * @throws IOException if the line can't be written
     */
    public void started(String model, Workload workload, int files) throws IOException {
        throw new UnsupportedOperationException(
                "TODO RunLog.started: append a START line to the file, as in the README.");
    }

    /**
     * Logs that a run has ended.
     *
     * @param model name of the model
     * @param workload which step of the work is slow
     * @param files how many files it processed
     * @param elapsed how long it took
     * @throws IOException if the line can't be written
     */
    public void ended(String model, Workload workload, int files, Duration elapsed) throws IOException {
        throw new UnsupportedOperationException("TODO RunLog.ended: append an END line to the file, as in the README.");
    }

    /**
     * Logs the comparison table.
     *
     * @param rendered its lines
     * @throws IOException if the lines can't be written
     */
    public void table(String rendered) throws IOException {
        throw new UnsupportedOperationException(
                "TODO RunLog.table: append each line of the table to the file, after a time stamp and TABLE.");
    }
}
