package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        // Java does the threading for us :)
        return files.parallelStream().map(this::process).collect(Collectors.toList());
    }

    private FileResult process(Path file) {
        try {
            String text = context.work().read(file);
            return FileResult.of(file, context.work().countWords(text));
        } catch (IOException e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
