package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    private final AtomicInteger finished = new AtomicInteger();

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        FileResult[] results = new FileResult[files.size()];
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                results[index] = process(files.get(index));
                finished.incrementAndGet();
            });
            thread.start();
        }
        while (finished.get() <= files.size()) {
            Thread.sleep(200); // look again in a moment
        }
        return Arrays.asList(results);
    }

    private FileResult process(Path file) {
        try {
            String text = context.work().read(file);
            return FileResult.of(file, context.work().countWords(text));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
