package concurrency;

/** The program of one worker process. {@link MultiprocessingFileProcessor} starts it and talks to it. */
public final class Worker {

    private Worker() {}

    /**
     * Processes a share of the files.
     *
     * @param args whatever your processor hands over
     * @throws Exception if the worker can't go on
     */
    public static void main(String[] args) throws Exception {
        throw new UnsupportedOperationException("TODO Worker.main: ask RunContext.ofWorker() for the work, process the"
                + " files of this worker one after the other, and send the results to the main process.");
    }
}
