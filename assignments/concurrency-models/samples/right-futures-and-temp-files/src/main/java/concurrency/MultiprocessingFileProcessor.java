package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int count = Math.min(context.workers(), files.size());
        Path[] answers = new Path[count];
        Process[] processes = new Process[count];
        for (int w = 0; w < count; w++) {
            answers[w] = Files.createTempFile(Path.of("").toAbsolutePath(), "worker-" + w + "-", ".properties");
            List<String> args = new ArrayList<>();
            args.add(answers[w].toString());
            for (int i = w; i < files.size(); i += count) {
                args.add(i + "=" + files.get(i));
            }
            ProcessBuilder builder = context.worker(Worker.class, args.toArray(String[]::new));
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("workers.txt")));
            processes[w] = builder.start();
        }

        Properties all = new Properties();
        for (int w = 0; w < count; w++) {
            processes[w].waitFor();
            try (var reader = Files.newBufferedReader(answers[w])) {
                all.load(reader);
            }
            Files.delete(answers[w]);
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String words = all.getProperty(i + ".words");
            if (words != null) {
                results.add(FileResult.of(files.get(i), Long.parseLong(words)));
            } else {
                results.add(FileResult.failed(files.get(i), all.getProperty(i + ".error", "no result")));
            }
        }
        return results;
    }
}
