package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int n = context.workers();
        List<List<String>> shares = new ArrayList<>();
        for (int w = 0; w < n; w++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < files.size(); i++) {
            shares.get(i % n).add(String.valueOf(i));
            shares.get(i % n).add(files.get(i).toString());
        }

        // one waiting thread per worker; the work itself is done in the processes
        ExecutorService waiters = Executors.newFixedThreadPool(n);
        Map<Integer, FileResult> found = new HashMap<>();
        try {
            List<Future<String>> outputs = new ArrayList<>();
            for (List<String> share : shares) {
                if (!share.isEmpty()) {
                    outputs.add(waiters.submit(() -> runWorker(share)));
                }
            }
            for (Future<String> output : outputs) {
                for (String line : output.get().split("\\R")) {
                    String[] columns = line.split("\t");
                    if (columns.length == 3) {
                        int index = Integer.parseInt(columns[0]);
                        Path file = files.get(index);
                        found.put(
                                index,
                                columns[1].equals("words")
                                        ? FileResult.of(file, Long.parseLong(columns[2]))
                                        : FileResult.failed(file, columns[2]));
                    }
                }
            }
        } finally {
            waiters.shutdown();
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileResult missing = FileResult.failed(files.get(i), "the worker gave no result");
            results.add(found.getOrDefault(i, missing));
        }
        return results;
    }

    private String runWorker(List<String> share) throws IOException, InterruptedException {
        Process process = context.worker(Worker.class, share.toArray(new String[0]))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
