package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            try {
                Process process = new ProcessBuilder("wc", "-w", file.toString()).start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                process.waitFor();
                String number = output.strip().split(" ")[0];
                results.add(FileResult.of(file, number.isEmpty() ? 0 : Long.parseLong(number)));
            } catch (IOException e) {
                results.add(FileResult.of(file, 0));
            }
        }
        return results;
    }
}
