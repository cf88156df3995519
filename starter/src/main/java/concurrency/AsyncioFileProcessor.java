package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** The third model: one event loop on one thread that gathers all reads, like Python's {@code asyncio.gather}. */
public final class AsyncioFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        throw new UnsupportedOperationException("TODO AsyncioFileProcessor.processFiles: run one event loop, start the"
                + " loop's read for all files, gather the futures, and return the results in the order of the list.");
    }
}
