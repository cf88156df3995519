package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.FileWork;
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
        ThreadGroup group = new ThreadGroup("readers");
        List<ReaderThread> readers = new ArrayList<>();
        for (Path file : files) {
            ReaderThread reader = new ReaderThread(group, context.work(), file);
            reader.start();
            readers.add(reader);
        }
        List<FileResult> results = new ArrayList<>();
        for (ReaderThread reader : readers) {
            reader.join();
            results.add(reader.getResult());
        }
        return results;
    }

    /** One thread that takes care of one file. */
    private static class ReaderThread extends Thread {

        private final FileWork work;
        private final Path file;
        private FileResult result;

        ReaderThread(ThreadGroup group, FileWork work, Path file) {
            super(group, "reader of " + file.getFileName());
            this.work = work;
            this.file = file;
        }

        @Override
        public void run() {
            try {
                String text = work.read(file);
                result = FileResult.of(file, work.countWords(text));
            } catch (IOException e) {
                result = FileResult.failed(file, "could not be read: " + e.getMessage());
            }
        }

        FileResult getResult() {
            return result; // safe: the caller has joined this thread
        }
    }
}
