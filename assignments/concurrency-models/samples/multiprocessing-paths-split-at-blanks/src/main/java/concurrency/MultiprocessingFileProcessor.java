package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int workers = context.workers();
        List<Process> processes = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            String share = "";
            for (int i = w; i < files.size(); i += workers) {
                share += files.get(i) + " ";
            }
            processes.add(context.worker(Worker.class, share.trim())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        // path -> answer of the worker
        Map<String, String> answers = new HashMap<>();
        for (Process process : processes) {
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String[] pathAndAnswer = line.split("\t");
                    answers.put(pathAndAnswer[0], pathAndAnswer[1]);
                }
            }
            process.waitFor();
        }

        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            String answer = answers.getOrDefault(file.toString(), "ERROR no answer");
            results.add(
                    answer.startsWith("ERROR")
                            ? FileResult.failed(file, answer)
                            : FileResult.of(file, Long.parseLong(answer)));
        }
        return results;
    }
}
