package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
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
        List<Process> processes = new ArrayList<>();
        for (Path file : files) {
            processes.add(context.worker(Worker.class, file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try (BufferedReader reader = processes.get(i).inputReader(StandardCharsets.UTF_8)) {
                String line = reader.readLine();
                if (line == null || line.startsWith("ERROR")) {
                    results.add(FileResult.failed(files.get(i), "" + line));
                } else {
                    results.add(FileResult.of(files.get(i), Long.parseLong(line)));
                }
            }
            processes.get(i).waitFor();
        }
        return results;
    }
}
