package rendezvous.driver;

import concurrency.AbstractFileProcessor;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file after the other, so that a student's stopwatch is measured with nothing else of the student's. */
final class SequentialProcessor extends AbstractFileProcessor {

    SequentialProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.add(process(file));
        }
        return results;
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (IOException e) {
            return FileResult.failed(file, String.valueOf(e.getMessage()));
        }
    }
}
