package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<List<Path>> blocks = split(files, context.workers());

        List<Process> pool = new ArrayList<>();
        for (List<Path> block : blocks) {
            pool.add(startWorker(block));
        }

        List<FileResult> results = new ArrayList<>();
        for (int w = 0; w < pool.size(); w++) {
            List<String> lines;
            try (var reader = pool.get(w).inputReader(StandardCharsets.UTF_8)) {
                lines = reader.lines().collect(Collectors.toList());
            }
            int exitCode = pool.get(w).waitFor();
            for (int i = 0; i < blocks.get(w).size(); i++) {
                Path file = blocks.get(w).get(i);
                if (i >= lines.size()) {
                    results.add(FileResult.failed(file, "worker ended with code " + exitCode));
                } else if (lines.get(i).startsWith("!")) {
                    results.add(FileResult.failed(file, lines.get(i).substring(1)));
                } else {
                    results.add(FileResult.of(file, Long.parseLong(lines.get(i))));
                }
            }
        }
        return results;
    }

    /** 8 files and 3 workers: blocks of 3, 3 and 2. */
    private static List<List<Path>> split(List<Path> files, int workers) {
        List<List<Path>> blocks = new ArrayList<>();
        int size = files.size() / workers;
        int rest = files.size() % workers;
        int from = 0;
        for (int w = 0; w < workers; w++) {
            int to = from + size + (w < rest ? 1 : 0);
            if (from < to) {
                blocks.add(files.subList(from, to));
            }
            from = to;
        }
        return blocks;
    }

    /** The worker gets its files over stdin, one path in each line, until the end. */
    private Process startWorker(List<Path> block) throws IOException {
        Process process = context.worker(Worker.class)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintWriter toWorker = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8))) {
            for (Path file : block) {
                toWorker.println(file);
            }
        }
        return process;
    }
}
