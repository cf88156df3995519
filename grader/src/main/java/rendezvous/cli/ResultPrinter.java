package rendezvous.cli;

import rendezvous.assignment.Assignment;
import rendezvous.batch.ResultFiles;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;
import rendezvous.report.ClassTable;
import rendezvous.report.Result;
import rendezvous.report.SummaryJson;
import rendezvous.report.TerminalReport;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Prints results to standard output. */
final class ResultPrinter {

    private final Streams streams;
    private final Assignment assignment;
    private final boolean json;

    ResultPrinter(Streams streams, Assignment assignment, boolean json) {
        this.streams = streams;
        this.assignment = assignment;
        this.json = json;
    }

    /** One submission with all its reasons. */
    void one(ResultFiles files, Scorecard card) throws IOException {
        if (json) {
            print(Documents.toJson(card));
            return;
        }
        print(new TerminalReport(streams.console()).render(new Result(assignment, card, evidence(files))));
    }

    /** A class, one line for each. */
    void many(List<Scorecard> cards) {
        print(json ? SummaryJson.render(assignment, cards) : new ClassTable(streams.console()).render(cards));
    }

    static Optional<Evidence> evidence(ResultFiles files) throws IOException {
        return Files.isRegularFile(files.evidence())
                ? Optional.of(Documents.readEvidence(files.evidence()))
                : Optional.empty();
    }

    private void print(String text) {
        streams.out().print(text);
        streams.out().flush();
    }
}
