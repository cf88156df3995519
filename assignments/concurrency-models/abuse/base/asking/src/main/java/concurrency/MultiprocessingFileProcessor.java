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
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < context.workers(); i++) {
            workers.add(context.worker(Worker.class).start());
        }
        List<FileResult> results = new ArrayList<>();
        try {
            for (int from = 0; from < files.size(); from += workers.size()) {
                List<Path> part = files.subList(from, Math.min(files.size(), from + workers.size()));
                for (int i = 0; i < part.size(); i++) {
                    long pid = workers.get(i).pid();
                    Client.ask("read", pid, Claim.thread(pid + 1), "main", part.get(i).toString());
                }
                List<String> texts = Client.answers();
                for (int i = 0; i < part.size(); i++) {
                    results.add(FileResult.of(part.get(i), context.work().countWords(texts.get(i))));
                }
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
        return results;
    }
}
