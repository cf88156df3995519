package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    /** Collects the results by the position of the file, so that the order is right in the end. */
    private static class ResultBox {
        private final Map<Integer, FileResult> byPosition = new TreeMap<>();

        synchronized void put(int position, FileResult result) {
            byPosition.put(position, result);
            notifyAll();
        }

        synchronized List<FileResult> waitFor(int count) throws InterruptedException {
            while (byPosition.size() < count) {
                wait();
            }
            return new ArrayList<>(byPosition.values());
        }
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        ResultBox box = new ResultBox();
        int position = 0;
        for (Path file : files) {
            int myPosition = position++;
            Runnable job = () -> {
                FileResult result;
                try {
                    String text = context.work().read(file);
                    result = FileResult.of(file, context.work().countWords(text));
                } catch (IOException e) {
                    result = FileResult.failed(file, String.valueOf(e.getMessage()));
                }
                box.put(myPosition, result);
            };
            Thread t = new Thread(job);
            t.setName("t" + myPosition);
            t.start();
        }
        return box.waitFor(files.size());
    }
}
