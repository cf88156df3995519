package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

        Map<Integer, FileResult> results = new TreeMap<>();
        for (int w = 0; w < workers; w++) {
            try (BufferedReader reader = processes.get(w).inputReader(StandardCharsets.UTF_8)) {
                int i = w;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    results.put(i, FileResult.of(files.get(i), Long.parseLong(line)));
                    i += workers;
                }
            }
            processes.get(w).waitFor();
        }
        return new ArrayList<>(results.values());
    }
}
