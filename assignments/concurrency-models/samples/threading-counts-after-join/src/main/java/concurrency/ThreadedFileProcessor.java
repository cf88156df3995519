package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        String[] texts = new String[files.size()];
        String[] errors = new String[files.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                try {
                    texts[index] = context.work().read(files.get(index));
                } catch (IOException e) {
                    errors[index] = e.toString();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        // all texts are here, now count them
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (errors[i] != null) {
                results.add(FileResult.failed(files.get(i), errors[i]));
            } else {
                results.add(FileResult.of(files.get(i), context.work().countWords(texts[i])));
            }
        }
        return results;
    }
}
