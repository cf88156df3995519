package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** Processes files: reads each of them, then counts its words. The three models extend it. It is given. */
public abstract class AbstractFileProcessor {

    /** The work, the event loop and the worker processes of this run. */
    protected final RunContext context;

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    protected AbstractFileProcessor(RunContext context) {
        this.context = context;
    }

    /**
     * Processes all files.
     *
     * @param files the files; the list may be unmodifiable, unsorted, and hold a path twice
     * @return one result per file, in the order of {@code files}; one bad file never loses the others
     * @throws Exception if the run as a whole failed
     */
    public abstract List<FileResult> processFiles(List<Path> files) throws Exception;
}
