package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
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
        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < workers; w++) {
            List<String> args = new ArrayList<>();
            for (int i = w; i < files.size(); i += workers) {
                args.add(files.get(i).toString());
            }
            Path output = Files.createTempFile("worker", ".txt");
            Process process = context.worker(Worker.class, args.toArray(new String[0]))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.waitFor();

            List<String> lines = Files.readAllLines(output);
            Files.delete(output);
            int next = 0;
            for (int i = w; i < files.size(); i += workers) {
                results[i] = parse(files.get(i), lines.get(next++));
            }
        }
        return Arrays.asList(results);
    }

    private FileResult parse(Path file, String line) {
        return line.startsWith("ERROR")
                ? FileResult.failed(file, line)
                : FileResult.of(file, Long.parseLong(line));
    }
}
