package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<FutureTask<FileResult>> tasks = new ArrayList<>();
        for (Path file : files) {
            tasks.add(new FutureTask<>(() -> process(file)));
        }
        // main has nothing to do but wait, so it can take the last file itself
        for (int i = 0; i < tasks.size() - 1; i++) {
            new Thread(tasks.get(i), "thread " + i).start();
        }
        if (!tasks.isEmpty()) {
            tasks.get(tasks.size() - 1).run();
        }
        List<FileResult> results = new ArrayList<>();
        for (FutureTask<FileResult> task : tasks) {
            results.add(task.get());
        }
        return results;
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, e.getMessage() == null ? "unknown" : e.getMessage());
        }
    }
}
