package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.report.FeedbackHtml;
import rendezvous.report.FeedbackMarkdown;
import rendezvous.report.LogText;
import rendezvous.report.Result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes the files of one submission's results into its folder. */
final class ResultWriter {

    private final Assignment assignment;

    ResultWriter(Assignment assignment) {
        this.assignment = assignment;
    }

    /** What was seen, for the judge and for people. */
    void writeEvidence(ResultFiles files, Evidence evidence) throws IOException {
        Documents.write(files.evidence(), evidence);
        writeLogs(files.logs(), evidence);
    }

    /** The scorecard and all that is made from it. */
    void writeScorecard(ResultFiles files, Scorecard scorecard, Optional<Evidence> evidence) throws IOException {
        writeFeedback(files, scorecard, evidence);
        Documents.write(files.scorecard(), scorecard);
    }

    /** What is made from the scorecard for people. */
    void writeFeedback(ResultFiles files, Scorecard scorecard, Optional<Evidence> evidence) throws IOException {
        Result result = new Result(assignment, scorecard, evidence);
        Documents.write(files.feedback(), FeedbackHtml.render(result));
        Documents.write(files.markdown(), FeedbackMarkdown.render(result));
    }

    private static void writeLogs(Path logs, Evidence evidence) throws IOException {
        Files.createDirectories(logs);
        for (SessionFacts session : evidence.sessions()) {
            String name = session.id() + '-' + session.attempt();
            Documents.write(logs.resolve(name + ".out.txt"), LogText.render(session.output()));
            int number = 0;
            for (Map.Entry<String, String> collected : sorted(session.collected())) {
                number++;
                Documents.write(logs.resolve(name + ".file-" + number + ".txt"), LogText.render(collected.getValue()));
            }
        }
    }

    private static Iterable<Map.Entry<String, String>> sorted(Map<String, String> collected) {
        return collected.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
