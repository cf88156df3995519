package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            Client.ask("read", 40_000 + results.size(), 40_001, "main", file.toString());
            results.add(FileResult.of(file, Client.answers().get(0).length()));
        }
        return results;
    }
}
