package rendezvous.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A class's results as a table for spreadsheets: UTF-8, RFC 4180, one row for each submission. */
public final class GradesCsv {

    private static final String FORMULA_STARTS = "=+-@";

    private GradesCsv() {}

    /**
     * Writes.
     *
     * @param assignment its checks are columns
     * @param cards the class, in the order of the rows
     * @return the table; points of a check that was not judged are empty
     */
    public static String render(Assignment assignment, List<Scorecard> cards) {
        StringWriter table = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(table)) {
            csv.writeRecord(header(assignment));
            cards.forEach(card -> csv.writeRecord(row(assignment, card)));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return table.toString();
    }

    private static List<String> header(Assignment assignment) {
        List<String> header = new ArrayList<>(List.of("id", "score", "maxScore", "pendingManual", "state"));
        assignment.checks().stream().map(CheckSpec::id).map(GradesCsv::guarded).forEach(header::add);
        return header;
    }

    private static List<String> row(Assignment assignment, Scorecard card) {
        List<String> row = new ArrayList<>();
        row.add(guarded(card.submission().id()));
        row.add(card.score().map(Points::toString).orElse(""));
        row.add(card.maxScore().toString());
        row.add(card.pendingManual().toString());
        row.add(card.state().label());
        Map<String, CheckResult> checks =
                card.checks().stream().collect(Collectors.toMap(CheckResult::id, Function.identity()));
        for (CheckSpec spec : assignment.checks()) {
            CheckResult check = checks.get(spec.id());
            row.add(check == null ? "" : check.points().toString());
        }
        return row;
    }

    /**
     * A cell that a spreadsheet would run as a formula becomes text. Blanks before it don't help, and full-width signs
     * count too.
     */
    static String guarded(String cell) {
        String shown = Visible.line(cell).strip();
        String plain = Normalizer.normalize(shown, Normalizer.Form.NFKC).strip();
        boolean formula = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        return formula ? "'" + shown : shown;
    }
}
