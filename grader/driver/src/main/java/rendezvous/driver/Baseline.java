package rendezvous.driver;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the work one after the other with nothing of the student's: what a model's time is compared with. */
final class Baseline {

    private final Path input;
    private final FileWork work = RunContext.ofWorker().work();

    Baseline(Path input) {
        this.input = input;
    }

    /** @param items what to read and count */
    List<Item> process(List<String> items) throws IOException {
        List<Item> results = new ArrayList<>();
        for (String item : items) {
            long words = work.countWords(work.read(input.resolve(item)));
            results.add(new Item(item, Long.toString(words), Optional.empty()));
        }
        return results;
    }
}
