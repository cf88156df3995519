package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        // start the pool
        List<Process> pool = new ArrayList<>();
        for (int i = 0; i < context.workers(); i++) {
            pool.add(context.worker(Worker.class, "worker " + i).inheritIO().start());
        }
        // give the files to the pool
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.add(process(file));
        }
        // wait for the pool
        for (Process process : pool) {
            process.waitFor();
        }
        return results;
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
