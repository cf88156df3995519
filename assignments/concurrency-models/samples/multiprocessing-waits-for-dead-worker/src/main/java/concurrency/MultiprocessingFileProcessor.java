package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A latch counts the answers, and the thread that reads them ends when there are no more. */
public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int workers = Math.min(context.workers(), files.size());
        List<Process> pool = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            List<String> share = new ArrayList<>();
            for (int i = w; i < files.size(); i += workers) {
                share.add(files.get(i).toString());
            }
            pool.add(context.worker(Worker.class, share.toArray(new String[0]))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        FileResult[] results = new FileResult[files.size()];
        CountDownLatch missing = new CountDownLatch(files.size());
        for (int w = 0; w < workers; w++) {
            int first = w;
            new Thread(() -> collect(pool.get(first), files, first, workers, results, missing)).start();
        }
        missing.await();
        for (Process worker : pool) {
            worker.waitFor();
        }
        return Arrays.asList(results);
    }

    private static void collect(
            Process worker, List<Path> files, int first, int step, FileResult[] results, CountDownLatch missing) {
        try (BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8)) {
            for (int i = first; i < files.size(); i += step) {
                String line = answers.readLine();
                if (line == null) {
                    return;
                }
                results[i] = parse(files.get(i), line);
                missing.countDown();
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private static FileResult parse(Path file, String line) {
        return line.startsWith("ERROR")
                ? FileResult.failed(file, line)
                : FileResult.of(file, Long.parseLong(line));
    }
}
