package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

/** Processes files: reads each of them, then counts its words. The three models extend it. */
public abstract class AbstractFileProcessor {

    protected final RunContext context;

    protected AbstractFileProcessor(RunContext context) {
        this.context = context;
    }

    public abstract List<FileResult> processFiles(List<Path> files) throws Exception;

    /** Total of all files. */
    protected long total(List<FileResult> results) {
        long sum = 0;
        for (FileResult result : results) {
            sum += result.words();
        }
        return sum;
    }
}
