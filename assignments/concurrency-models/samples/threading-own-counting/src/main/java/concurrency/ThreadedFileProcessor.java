package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        FileResult[] results = new FileResult[files.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> results[index] = process(files.get(index)));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(results);
    }

    private FileResult process(Path file) {
        try {
            String text = context.work().read(file);
            int words = 0;
            for (char c : text.toCharArray()) {
                if (c == ' ') {
                    words++; // each blank ends a word
                }
            }
            return FileResult.of(file, words);
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
