package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** The second model: a pool of worker processes that share the files evenly, like Python's {@code Pool.map}. */
public final class MultiprocessingFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        throw new UnsupportedOperationException("TODO MultiprocessingFileProcessor.processFiles: start"
                + " context.workers() processes of Worker, share the files out evenly, and collect the results in the"
                + " order of the list.");
    }
}
