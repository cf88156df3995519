package concurrency.kit;

/**
 * What a check says when it knows what went wrong. The public tests and the grader use the same words.
 *
 * <p>The names say what the program does; the texts speak to the one who wrote it.
 */
public enum Advice {
    /** A TODO of the skeleton was reached. */
    NOT_IMPLEMENTED("This part of the assignment is not written yet.", "Replace the TODO by your own code."),
    /** The call never returned. */
    NEVER_RETURNED(
            "Your program waits for something that can never happen.",
            "Look at the line where it waits, and find out who was meant to wake it up."),
    /** The call threw. */
    THREW_AN_EXCEPTION(
            "An exception left your method, so that all results were lost.",
            "Catch the failure of one file where that file is processed, and return it as FileResult.failed."),

    /** {@code start} and {@code join} stand in the same loop. */
    JOINED_IN_THE_START_LOOP(
            "You start a thread and wait for it before you start the next one.",
            "Start all threads in one loop, then join them in a second loop."),
    /** {@code run} instead of {@code start}. */
    CALLED_RUN(
            "You call run(), which executes the code on the calling thread like any other method.",
            "Call start() instead: only that creates a new thread."),
    /** A lock is held while a file is read. */
    ONE_LOCK_FOR_ALL(
            "Your threads exist, but all of them wait for one lock that is held while a file is processed.",
            "Hold the lock only while you touch shared data, never while you wait for a file."),
    /** {@code submit(…).get()}. */
    GET_RIGHT_AFTER_SUBMIT(
            "You submit a task and wait for its result before you submit the next one.",
            "Collect all futures in a list first, and call get() in a second loop."),
    /** A pool with fewer threads than files. */
    POOL_TOO_SMALL(
            "Your pool has fewer threads than there are files, so some files have to wait for others.",
            "Use one thread for each file, as many as the list has entries."),
    /** One thread does everything. */
    ONE_AFTER_THE_OTHER(
            "One thread reads file after file, so that each has to wait for those before it.",
            "Start one thread for each file, and let each of them call read."),
    /** {@code awaitTermination} or {@code join} with a time limit gave up. */
    GAVE_UP_WAITING(
            "Your method returned while files were still being processed.",
            "Wait for every thread without a time limit, or look at what the wait returned."),

    /** A parallel stream or the common pool does the work. */
    USED_THE_COMMON_POOL(
            "The common pool runs your files, and how many threads it has depends on the machine.",
            "Create the threads yourself: one Thread, or one place in an executor, for each file."),

    /** A parallel stream does the work. */
    USED_A_PARALLEL_STREAM(
            "A parallel stream runs your files on the common pool, and how many threads that has depends on the machine.",
            "Create the threads yourself: one Thread, or one place in an executor, for each file."),

    /** {@code waitFor} in the loop that starts the workers. */
    WAITS_FOR_EACH_WORKER(
            "You wait for the answer of one worker process before the next one gets anything to do.",
            "Start all workers and hand out the files in one loop, then collect the answers in a second loop."),
    /** Workers are asked in turn. */
    HANDS_OUT_ONE_AT_A_TIME(
            "You hand out one file and wait for its answer before another worker gets one.",
            "Give every worker its first file before you wait for any answer."),
    /** No worker process reads. */
    READS_IN_THE_MAIN_PROCESS(
            "Files are read inside the main process, which is what threads do, too.",
            "Send the paths to the worker processes, and call read and countWords only in the worker's main."),
    /** More processes than the pool should have. */
    TOO_MANY_PROCESSES(
            "You start more processes than the pool should have.",
            "Start exactly workers() processes, and give each of them several files."),
    /** Fewer processes than the pool should have. */
    TOO_FEW_PROCESSES(
            "You use fewer processes than the pool should have, so that some files wait without need.",
            "Start exactly workers() processes before you wait for any of them."),
    /** One worker process with many threads. */
    THREADS_IN_A_WORKER(
            "A worker process reads several files at the same time, which is threading in another process.",
            "Let each worker read one file after the other, and start workers() of them."),
    /** A worker ended without a result. */
    WORKER_DIED(
            "A worker process ended before it had answered.",
            "Look at the worker's error output: let it reach your console with redirectError(INHERIT)."),
    /** A worker is blocked because nobody reads what it writes. */
    PIPE_IS_FULL(
            "A worker can't write any more, because nobody reads its output and the pipe is full.",
            "Read the worker's output before you wait for its end, or redirect it to a file."),

    /** A future is awaited before the next read starts. */
    AWAITS_ONE_BY_ONE(
            "The next file is started only when the one before it is done.",
            "Start all reads first, put their futures into a list, and gather the list."),
    /** The loop's thread waits or reads. */
    BLOCKS_THE_LOOP(
            "You block the only thread of the event loop, so that no other file can make progress.",
            "Use the loop's read, which returns at once, and continue in a callback."),
    /** A blocking read on the threads of a pool. */
    BLOCKING_READ_ON_OTHER_THREADS(
            "You call the blocking read on other threads, which is the threading model again.",
            "Use the loop's read on the loop's own thread; it needs no other thread."),
    /** {@code supplyAsync} around a blocking read. */
    USED_SUPPLY_ASYNC(
            "supplyAsync runs your blocking call on another thread, so that nothing here is asynchronous.",
            "Use the loop's read on the loop's own thread; it needs no other thread."),
    /** The loop's read is called from several threads, or outside of run. */
    READ_OUTSIDE_THE_LOOP(
            "The loop's read was called where the loop doesn't run.",
            "Call it inside run, on the thread that called run."),
    /** {@code join} or {@code get} on the loop's thread. */
    WAITS_ON_THE_LOOP(
            "The loop waits for a future that only the loop itself can complete.",
            "Return the future from run instead of waiting for it there."),

    /** The right results in another order. */
    WRONG_ORDER(
            "The results are right, but not in the order of the list.",
            "Put each result at the place of its file, whichever is done first."),
    /** A count is wrong. */
    WRONG_COUNT(
            "The number of words is not the one that countWords gives for this file's text.",
            "Return what countWords gives for the text that read gave, for the same file."),
    /** There are too few or too many results. */
    WRONG_NUMBER_OF_RESULTS(
            "There must be exactly one result for each entry of the list.",
            "Make one result for each entry, also for a file that can't be read and for one that stands in it twice."),
    /** A file that can't be read made others fail, or none. */
    LOST_ERROR(
            "A file that can't be read must give a result with an error, and leave the others alone.",
            "Catch the exception of each file on its own, and return FileResult.failed for it."),
    /** A file that can be read came back as an error. */
    UNEXPECTED_ERROR(
            "A file that can be read came back as an error.",
            "Look at the text of the error, and find the line that threw it."),
    /** A file was never asked for. */
    NEVER_READ(
            "Results appeared although files were never read.", "Call read for every file, and count what it returns."),
    /** A file was read more often than it stands in the list. */
    READ_TWICE("A file was read more often than it stands in the list.", "Read each entry of the list exactly once."),

    /** There is no log. */
    LOG_MISSING(
            "No log was written.",
            "Create the folder with Files.createDirectories, and append each line to the file as it happens."),
    /** The log is there, but nothing is in it. */
    LOG_EMPTY(
            "The lines never reached the file: a buffer was neither flushed nor closed.",
            "Create the folder with Files.createDirectories, and append each line to the file as it happens."),
    /** A line of the log has the wrong form. */
    LOG_LINE_FORMAT(
            "A line of the log doesn't have the form that the assignment asks for.",
            "Compare it with the example in the README, character by character."),
    /** A START or END is missing. */
    LOG_EVENTS(
            "Each measured run must have one START line and, after it, one END line.",
            "Call started before processFiles and ended after it, once for each run."),
    /** The table isn't logged. */
    LOG_TABLE(
            "The log must hold the table, too, each of its lines after a time stamp and TABLE.",
            "Split the text that RunLog.table gets into lines, and append each of them."),
    /** The head of the table is missing or different. */
    TABLE_HEADER(
            "The table doesn't begin with the header that the assignment asks for.",
            "Copy the header line from the README."),
    /** Rows are missing, or too many, or not readable. */
    TABLE_ROWS(
            "The table must have one row for each model and workload that was added, with its time in seconds.",
            "Write a row for each call of add, in that order, with three decimals and the kind of work in the note.");

    private final String meaning;
    private final String nextStep;

    Advice(String meaning, String nextStep) {
        this.meaning = meaning;
        this.nextStep = nextStep;
    }

    /**
     * What the observation means.
     *
     * @return one sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What to do about it.
     *
     * @return one sentence, one step
     */
    public String nextStep() {
        return nextStep;
    }
}
