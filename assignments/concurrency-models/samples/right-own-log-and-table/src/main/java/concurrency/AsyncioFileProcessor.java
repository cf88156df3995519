package concurrency;

import concurrency.kit.EventLoop;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public class AsyncioFileProcessor extends AbstractFileProcessor {

    public AsyncioFileProcessor(RunContext context) {
        super(context);
    }

    /** Either a text or an error. */
    private record Outcome(String text, Throwable error) {}

    @Override
    public List<FileResult> processFiles(List<Path> files) {
        try (EventLoop loop = context.newEventLoop()) {
            return loop.run(() -> {
                List<CompletableFuture<Outcome>> reads = new ArrayList<>();
                for (Path file : files) {
                    reads.add(loop.read(file).handle(Outcome::new));
                }
                return loop.gather(reads).thenApply(outcomes -> countAll(files, outcomes));
            });
        }
    }

    private List<FileResult> countAll(List<Path> files, List<Outcome> outcomes) {
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.error() == null) {
                results.add(FileResult.of(files.get(i), context.work().countWords(outcome.text())));
            } else {
                results.add(new FileResult(
                        files.get(i), 0, Optional.of(outcome.error().toString())));
            }
        }
        return results;
    }
}
