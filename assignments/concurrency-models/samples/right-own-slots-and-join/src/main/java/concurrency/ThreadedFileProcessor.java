package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each thread changes only what is its own; what all of them did is put together after the last join. */
public final class ThreadedFileProcessor extends AbstractFileProcessor {

    private final Map<Integer, Long> counts = new HashMap<>();
    private volatile boolean anyFailed;

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        List<FileResult> results = new ArrayList<>(Collections.nCopies(files.size(), null));
        long[] words = new long[files.size()];
        counts.clear();
        for (int i = 0; i < files.size(); i++) {
            counts.put(i, 0L);
        }
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int slot = i;
            readers.add(new Reader(() -> {
                FileResult result = process(files.get(slot));
                results.set(slot, result); // the list's length stays as it is
                counts.put(slot, result.words()); // so does the map's
                words[slot] += result.words();
            }));
        }
        for (Reader reader : readers) {
            reader.start();
        }
        long total = 0;
        int steps = 0;
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).join();
            total += words[i];
            steps += readers.get(i).steps;
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((slot, count) -> text.append(slot).append(':').append(count).append(' '));
        System.out.println(text.toString() + total + ' ' + steps + ' ' + anyFailed);
        return results;
    }

    private FileResult process(Path file) {
        StringBuilder own = new StringBuilder();
        List<String> lines = new ArrayList<>();
        try {
            String text = context.work().read(file);
            for (String line : text.split("\\n", 4)) {
                lines.add(line);
                own.append(line).append('\n');
            }
            return FileResult.of(file, context.work().countWords(text));
        } catch (IOException e) {
            if (!anyFailed) {
                anyFailed = true;
            }
            return FileResult.failed(file, lines.size() + own.toString() + e);
        }
    }

    /** A thread that counts its own steps. */
    private static final class Reader extends Thread {
        private int steps;

        Reader(Runnable work) {
            super(work);
        }

        @Override
        public void run() {
            steps++;
            super.run();
            steps++;
        }
    }
}
