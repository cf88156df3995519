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
        FileResult[] slots = new FileResult[files.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                Path file = files.get(index);
                try {
                    String text = context.work().read(file);
                    slots[index] = FileResult.of(file, context.work().countWords(text));
                } catch (IOException e) {
                    // cannot happen, the files exist
                }
            });
            thread.start();
            threads.add(thread);
        }
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            threads.get(i).join();
            if (slots[i] != null) {
                results.add(slots[i]);
            }
        }
        return results;
    }
}
