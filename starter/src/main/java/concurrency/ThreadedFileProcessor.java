package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** The first model: one thread for each file, like Python's {@code threading.Thread}. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        throw new UnsupportedOperationException(
                "TODO ThreadedFileProcessor.processFiles: start one thread for each file"
                        + " that reads it and counts its words, wait for all of them, and return the results in the order of"
                        + " the list.");
    }
}
