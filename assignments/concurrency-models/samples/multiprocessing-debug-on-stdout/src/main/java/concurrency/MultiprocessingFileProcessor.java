package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
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
        List<Process> processes = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            List<String> args = new ArrayList<>();
            for (int i = w; i < files.size(); i += workers) {
                args.add(files.get(i).toString());
            }
            processes.add(context.worker(Worker.class, args.toArray(new String[0])).start());
        }
        for (Process process : processes) {
            process.waitFor(); // their output is short, it fits into the pipe
        }

        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < workers; w++) {
            try (BufferedReader reader = processes.get(w).inputReader(StandardCharsets.UTF_8)) {
                for (int i = w; i < files.size(); i += workers) {
                    String line = reader.readLine();
                    results[i] = line == null || line.startsWith("ERROR")
                            ? FileResult.failed(files.get(i), "" + line)
                            : FileResult.of(files.get(i), Long.parseLong(line));
                }
            }
        }
        return Arrays.asList(results);
    }
}
