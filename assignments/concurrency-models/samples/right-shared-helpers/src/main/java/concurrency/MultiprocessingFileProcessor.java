package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class MultiprocessingFileProcessor extends BaseProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    List<FileResult> processAll(List<Path> files) throws Exception {
        int size = Math.min(context.workers(), files.size());
        FileResult[] results = new FileResult[files.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = FileResult.failed(files.get(i), "no answer of its worker");
        }
        List<Process> pool = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                pool.add(Helpers.worker(context));
            }
            for (int i = 0; i < size; i++) {
                send(pool.get(i), files, i, size);
            }
            for (Process worker : pool) {
                receive(worker, files, results);
            }
        } finally {
            for (Process worker : pool) {
                worker.destroyForcibly().waitFor();
            }
        }
        return List.of(results);
    }

    /** A worker takes its whole share before it begins. */
    private static void send(Process worker, List<Path> files, int first, int step) {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8))) {
            for (int i = first; i < files.size(); i += step) {
                out.write(Helpers.line(Integer.toString(i), files.get(i).toString()) + "\n");
            }
        } catch (IOException e) {
            worker.destroy(); // its files stay without an answer
        }
    }

    private static void receive(Process worker, List<Path> files, FileResult[] results) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] answer = Helpers.texts(line);
                int number = Integer.parseInt(answer[0]);
                results[number] = answer[1].equals("words")
                        ? FileResult.of(files.get(number), Long.parseLong(answer[2]))
                        : FileResult.failed(files.get(number), answer[2]);
            }
        } catch (IOException e) {
            worker.destroy(); // it broke off; what it answered before still counts
        }
    }
}
