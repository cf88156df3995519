package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<Process> pool = new ArrayList<>();
        List<BufferedWriter> writers = new ArrayList<>();
        List<BufferedReader> readers = new ArrayList<>();
        for (int w = 0; w < context.workers(); w++) {
            Process process = context.worker(Worker.class)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            pool.add(process);
            writers.add(process.outputWriter(StandardCharsets.UTF_8));
            readers.add(process.inputReader(StandardCharsets.UTF_8));
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int w = i % pool.size();
            writers.get(w).write(files.get(i) + "\n");
            writers.get(w).flush();
            String answer = readers.get(w).readLine();
            if (answer.startsWith("ERROR")) {
                results.add(FileResult.failed(files.get(i), answer));
            } else {
                results.add(FileResult.of(files.get(i), Long.parseLong(answer)));
            }
        }

        for (int w = 0; w < pool.size(); w++) {
            writers.get(w).close(); // end of input: the worker stops
            pool.get(w).waitFor();
        }
        return results;
    }
}
