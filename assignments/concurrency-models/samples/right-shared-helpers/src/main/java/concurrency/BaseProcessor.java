package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the three models have in common. */
abstract class BaseProcessor extends AbstractFileProcessor {

    BaseProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        return files.isEmpty() ? List.of() : processAll(files);
    }

    /** Processes a list that isn't empty. */
    abstract List<FileResult> processAll(List<Path> files) throws Exception;

    FileResult readAndCount(Path file) {
        try {
            return counted(file, context.work().read(file));
        } catch (IOException e) {
            return FileResult.failed(file, Helpers.reason(e));
        }
    }

    FileResult counted(Path file, String text) {
        return FileResult.of(file, context.work().countWords(text));
    }
}
