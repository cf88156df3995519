package rendezvous.batch;

import org.junit.jupiter.api.io.TempDir;
import rendezvous.intake.Candidate;
import rendezvous.model.Evidence;
import rendezvous.model.Submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A class of tiny submissions, and the folder of their results. */
abstract class TinyClass {

    @TempDir
    Path folder;

    final List<BatchEvent> events = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger observed = new AtomicInteger();

    Evidence observe(Submission submission, Path classes) {
        observed.incrementAndGet();
        return TinyBatch.evidence(submission);
    }

    Batch batch(Observation observation) {
        return batch("one", observation);
    }

    Batch batch(String definition, Observation observation) {
        return new Batch(grader(definition, observation), out(), 2, events::add);
    }

    static SubmissionGrader grader(String definition, Observation observation) {
        return new SubmissionGrader(
                TinyBatch.assignment(), TinyBatch.conditions(definition), observation, TinyBatch::judge);
    }

    Candidate candidate(String id, String text) throws IOException {
        return TinyBatch.candidate(folder.resolve("class"), id, text);
    }

    Path out() {
        return folder.resolve("results");
    }

    ResultFiles files(String id) {
        return new ResultFiles(out().resolve(id));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
