package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.Workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

public class Measurement {

    private final RunLog log;
    private final ComparisonTable table;

    public Measurement(RunLog log, ComparisonTable table) {
        this.log = log;
        this.table = table;
    }

    public List<FileResult> measure(String model, Workload workload, AbstractFileProcessor processor, List<Path> files)
            throws Exception {
        log.started(model, workload, files.size());
        List<FileResult> results = processor.processFiles(files);
        long start = System.nanoTime();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        log.ended(model, workload, files.size(), elapsed);
        table.add(model, workload, elapsed);
        return results;
    }
}
