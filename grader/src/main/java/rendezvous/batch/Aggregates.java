package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;
import rendezvous.report.GradesCsv;
import rendezvous.report.IndexHtml;
import rendezvous.report.SummaryJson;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files about all submissions of a results folder. They are made from the scorecards that stand in it. */
final class Aggregates {

    static final String SUMMARY = "summary.json";

    private Aggregates() {}

    static void write(Path folder, Assignment assignment) throws IOException {
        List<Scorecard> cards = read(folder, assignment);
        Documents.write(folder.resolve("grades.csv"), GradesCsv.render(assignment, cards));
        Documents.write(folder.resolve(SUMMARY), SummaryJson.render(assignment, cards));
        Documents.write(folder.resolve("index.html"), IndexHtml.render(assignment, cards));
    }

    private static List<Scorecard> read(Path folder, Assignment assignment) throws IOException {
        List<Scorecard> cards = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path entry : entries) {
                Path file = new ResultFiles(entry).scorecard();
                if (Files.isRegularFile(file)) {
                    add(cards, file, assignment);
                }
            }
        }
        cards.sort(Comparator.comparing(card -> card.submission().id()));
        return cards;
    }

    private static void add(List<Scorecard> cards, Path file, Assignment assignment) throws IOException {
        try {
            Scorecard card = Documents.readScorecard(file);
            if (card.assignment().equals(assignment.id())) {
                cards.add(card);
            }
        } catch (DocumentException e) {
            // Written by another version of the kit: it can't stand in one table with the others.
        }
    }
}
