package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool: each worker process has a thread here that feeds it, file by file. */
public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws IOException, InterruptedException {
        FileResult[] results = new FileResult[files.size()];
        AtomicInteger next = new AtomicInteger();

        List<Process> processes = new ArrayList<>();
        List<Thread> feeders = new ArrayList<>();
        try {
            for (int w = 0; w < context.workers(); w++) {
                Process process = context.worker(Worker.class)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                processes.add(process);
                Thread feeder = new Thread(() -> feed(process, files, next, results), "feeder-" + w);
                feeder.start();
                feeders.add(feeder);
            }
            for (Thread feeder : feeders) {
                feeder.join();
            }
        } finally {
            for (Process process : processes) {
                process.destroy();
            }
            for (Process process : processes) {
                process.waitFor();
            }
        }
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                results[i] = FileResult.failed(files.get(i), "no worker was left for it");
            }
        }
        return Arrays.asList(results);
    }

    private void feed(Process process, List<Path> files, AtomicInteger next, FileResult[] results) {
        BufferedWriter toWorker = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader fromWorker = process.inputReader(StandardCharsets.UTF_8);
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            Path file = files.get(i);
            try {
                toWorker.write(file.toString());
                toWorker.newLine();
                toWorker.flush();
                String answer = fromWorker.readLine();
                if (answer == null) {
                    throw new IOException("no answer from the worker");
                }
                results[i] = answer.startsWith("error:")
                        ? FileResult.failed(file, answer.substring(6))
                        : FileResult.of(file, Long.parseLong(answer));
            } catch (IOException e) {
                // this worker is dead: the others take what is left
                results[i] = FileResult.failed(file, e.toString());
                return;
            }
        }
    }
}
