package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

public class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        AtomicReferenceArray<FileResult> slots = new AtomicReferenceArray<>(files.size());
        AtomicInteger left = new AtomicInteger(files.size());
        for (int i = 0; i < files.size(); i++) {
            int slot = i;
            new Thread(() -> {
                        slots.set(slot, process(files.get(slot)));
                        left.decrementAndGet();
                    })
                    .start();
        }
        while (left.get() > 0) {
            Thread.onSpinWait();
        }

        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            results.add(slots.get(i));
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
