package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            processes.add(context.worker(Worker.class, args.toArray(new String[0]))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < workers; w++) {
            try (DataInputStream in = new DataInputStream(processes.get(w).getInputStream())) {
                for (int i = w; i < files.size(); i += workers) {
                    int length = in.readInt();
                    if (length < 0) {
                        results[i] = FileResult.failed(files.get(i), "could not be read");
                    } else {
                        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                        results[i] = FileResult.of(files.get(i), context.work().countWords(text));
                    }
                }
            }
            processes.get(w).waitFor();
        }
        return Arrays.asList(results);
    }
}
