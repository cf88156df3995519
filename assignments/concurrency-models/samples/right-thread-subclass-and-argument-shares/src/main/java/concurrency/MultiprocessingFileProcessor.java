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

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws IOException, InterruptedException {
        int workers = context.workers();

        // file i belongs to worker i % workers
        List<Process> processes = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            List<String> share = new ArrayList<>();
            for (int i = w; i < files.size(); i += workers) {
                share.add(files.get(i).toString());
            }
            processes.add(context.worker(Worker.class, share.toArray(new String[0]))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < workers; w++) {
            Process process = processes.get(w);
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (int i = w; i < files.size(); i += workers) {
                    results[i] = parse(files.get(i), reader.readLine());
                }
            }
            process.waitFor();
        }
        return Arrays.asList(results);
    }

    private FileResult parse(Path file, String line) {
        if (line == null) {
            return FileResult.failed(file, "the worker died");
        }
        String[] parts = line.split(" ", 2);
        if (parts[0].equals("OK")) {
            return FileResult.of(file, Long.parseLong(parts[1]));
        }
        return FileResult.failed(file, parts[1]);
    }
}
