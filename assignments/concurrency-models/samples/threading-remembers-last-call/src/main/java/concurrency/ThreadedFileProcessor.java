package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    private final List<FileTask> tasks = new ArrayList<>();
    private final List<FileResult> results = new ArrayList<>();

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        int first = tasks.size();
        for (Path file : files) {
            tasks.add(new FileTask(file));
        }
        for (FileTask task : tasks.subList(first, tasks.size())) {
            task.start();
        }
        for (FileTask task : tasks.subList(first, tasks.size())) {
            task.join();
            results.add(task.result);
        }
        return results;
    }

    private class FileTask extends Thread {
        private final Path file;
        private FileResult result;

        FileTask(Path file) {
            this.file = file;
        }

        @Override
        public void run() {
            try {
                String text = context.work().read(file);
                result = FileResult.of(file, context.work().countWords(text));
            } catch (IOException e) {
                result = FileResult.failed(file, e.toString());
            }
        }
    }
}
