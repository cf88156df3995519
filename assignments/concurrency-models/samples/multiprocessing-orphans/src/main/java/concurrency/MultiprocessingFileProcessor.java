package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int workers = context.workers();
        List<BufferedReader> readers = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            Process process = context.worker(Worker.class)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedWriter writer = process.outputWriter(StandardCharsets.UTF_8);
            for (int i = w; i < files.size(); i += workers) {
                writer.write(files.get(i) + "\n");
            }
            writer.flush();
            readers.add(process.inputReader(StandardCharsets.UTF_8));
        }

        FileResult[] results = new FileResult[files.size()];
        for (int i = 0; i < files.size(); i++) {
            String line = readers.get(i % workers).readLine();
            results[i] = line.startsWith("ERROR")
                    ? FileResult.failed(files.get(i), line)
                    : FileResult.of(files.get(i), Long.parseLong(line));
        }
        return Arrays.asList(results);
    }
}
