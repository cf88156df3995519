package concurrency.kit;

/** What a run offers to a processor: the work, an event loop, and the way to start worker processes. */
public interface RunContext {

    /**
     * The work to do for each file.
     *
     * @return the same object each time; it may be used by many threads at once
     */
    FileWork work();

    /**
     * A new event loop. Close it when it is no longer needed.
     *
     * @return a loop that has not run yet
     */
    EventLoop newEventLoop();

    /**
     * The size of the process pool. Use it, whatever this machine has.
     *
     * @return the number of worker processes, at least 1
     */
    int workers();

    /**
     * Prepares a worker process: this JVM's java, class path and context.
     *
     * @param main the class whose {@code main} the worker runs; it gets its context from {@link #ofWorker}
     * @param args the arguments of {@code main}
     * @return a builder to start the process with; its streams are yours to connect
     */
    ProcessBuilder worker(Class<?> main, String... args);

    /**
     * The context of this process, for the {@code main} of a worker.
     *
     * @return the context that the parent process handed on
     */
    static RunContext ofWorker() {
        return ProcessContext.ofThisProcess();
    }

    /**
     * A context on this machine, for the program's main process.
     *
     * @param workload which of the two steps is slow
     * @return a new context
     */
    static RunContext forWorkload(Workload workload) {
        return ProcessContext.forWorkload(workload);
    }
}
