package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a to-do list into a folder. Each worker claims the next line that nobody else has claimed: creating the file
 * "N.claim" works for exactly one of them. The answer is left in "N.answer".
 */
public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pool");
        List<String> todo = files.stream().map(Path::toString).collect(Collectors.toList());
        Files.write(folder.resolve("todo.txt"), todo);

        List<Process> pool = new ArrayList<>();
        for (int w = 0; w < context.workers(); w++) {
            pool.add(context.worker(Worker.class, folder.toString()).inheritIO().start());
        }
        for (Process process : pool) {
            process.waitFor();
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            results.add(toResult(files.get(i), folder.resolve(i + ".answer")));
        }
        try (var leftFiles = Files.list(folder)) {
            for (Path file : leftFiles.collect(Collectors.toList())) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return results;
    }

    private static FileResult toResult(Path file, Path answer) throws IOException {
        if (!Files.exists(answer)) {
            return FileResult.failed(file, "no worker answered");
        }
        String text = Files.readString(answer);
        return text.startsWith("words ")
                ? FileResult.of(file, Long.parseLong(text.substring(6)))
                : FileResult.failed(file, text);
    }
}
