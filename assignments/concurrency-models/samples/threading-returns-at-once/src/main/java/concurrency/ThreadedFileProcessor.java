package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        AtomicReferenceArray<FileResult> slots = new AtomicReferenceArray<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            int slot = i;
            new Thread(() -> slots.set(slot, process(files.get(slot)))).start();
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileResult result = slots.get(i);
            results.add(result != null ? result : FileResult.failed(files.get(i), "no result"));
        }
        return results;
    }

    private FileResult process(Path file) {
        try {
            return FileResult.of(file, context.work().countWords(context.work().read(file)));
        } catch (Exception e) {
            return FileResult.failed(file, e.toString());
        }
    }
}
