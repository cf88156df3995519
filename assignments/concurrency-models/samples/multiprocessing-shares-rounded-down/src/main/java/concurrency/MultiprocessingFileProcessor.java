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
        int workers = context.workers();
        List<Process> processes = new ArrayList<>();
        List<List<Path>> shares = new ArrayList<>();
        int from = 0;
        for (int w = 0; w < workers; w++) {
            int each = files.size() / workers;
            int take = w < workers - 1 ? each : files.size() - from;
            List<Path> share = files.subList(from, from + take);
            from += take;
            shares.add(share);
            processes.add(context.worker(Worker.class, share.stream().map(Path::toString).toArray(String[]::new))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        List<FileResult> results = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            try (BufferedReader reader = processes.get(w).inputReader(StandardCharsets.UTF_8)) {
                for (Path file : shares.get(w)) {
                    String line = reader.readLine();
                    if (line == null || line.startsWith("ERROR")) {
                        results.add(FileResult.failed(file, "" + line));
                    } else {
                        results.add(FileResult.of(file, Long.parseLong(line)));
                    }
                }
            }
            processes.get(w).waitFor();
        }
        return results;
    }
}
