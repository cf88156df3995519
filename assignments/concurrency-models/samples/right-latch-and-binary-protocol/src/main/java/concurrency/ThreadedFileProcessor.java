package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int n = files.size();
        FileResult[] results = new FileResult[n];
        CountDownLatch finished = new CountDownLatch(n);

        for (int i = 0; i < n; i++) {
            final int index = i;
            new Thread(() -> {
                try {
                    results[index] = work(files.get(index));
                } finally {
                    finished.countDown();
                }
            }).start();
        }

        finished.await();
        return Arrays.asList(results);
    }

    private FileResult work(Path file) {
        try {
            String text = context.work().read(file);
            long words = context.work().countWords(text);
            return new FileResult(file, words, java.util.Optional.empty());
        } catch (IOException e) {
            return FileResult.failed(file, e.getClass().getSimpleName());
        }
    }
}
