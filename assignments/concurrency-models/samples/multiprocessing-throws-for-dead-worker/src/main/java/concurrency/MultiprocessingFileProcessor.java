package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whoever asks a dead worker for its next line gets null. */
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
        for (int w = 0; w < workers; w++) {
            try (BufferedReader answers = pool.get(w).inputReader(StandardCharsets.UTF_8)) {
                for (int i = w; i < files.size(); i += workers) {
                    results[i] = parse(files.get(i), answers.readLine());
                }
            }
            pool.get(w).waitFor();
        }
        return Arrays.asList(results);
    }

    private static FileResult parse(Path file, String line) {
        return line.startsWith("ERROR")
                ? FileResult.failed(file, line)
                : FileResult.of(file, Long.parseLong(line));
    }
}
