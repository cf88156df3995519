package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int workers = Math.min(context.workers(), files.size());
        List<Process> pool = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            if (w == 1 || w == 2) {
                TimeUnit.MILLISECONDS.sleep(950); // so that the first ones do not all start at the same time
            }
            List<String> args = new ArrayList<>();
            for (int i = w; i < files.size(); i += workers) {
                args.add(files.get(i).toString());
            }
            Path output = Files.createTempFile("worker", ".txt");
            outputs.add(output);
            pool.add(context.worker(Worker.class, args.toArray(new String[0]))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process process : pool) {
            process.waitFor();
        }

        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < workers; w++) {
            List<String> lines = Files.readAllLines(outputs.get(w));
            Files.delete(outputs.get(w));
            int next = 0;
            for (int i = w; i < files.size(); i += workers) {
                results[i] = next < lines.size()
                        ? parse(files.get(i), lines.get(next))
                        : FileResult.failed(files.get(i), "the worker ended before this file");
                next++;
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
