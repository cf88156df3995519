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
        List<String> args = new ArrayList<>();
        args.add(String.valueOf(context.workers())); // size of the pool
        for (Path file : files) {
            args.add(file.toString());
        }
        Process process = context.worker(Worker.class, args.toArray(new String[0]))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<FileResult> results = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (Path file : files) {
                String line = reader.readLine();
                if (line == null || line.startsWith("ERROR")) {
                    results.add(FileResult.failed(file, "" + line));
                } else {
                    results.add(FileResult.of(file, Long.parseLong(line)));
                }
            }
        }
        process.waitFor();
        return results;
    }
}
