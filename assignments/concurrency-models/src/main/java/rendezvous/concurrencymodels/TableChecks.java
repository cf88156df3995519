package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.judge.Check;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Observed;
import rendezvous.model.ResultLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of the comparison table. */
final class TableChecks {

    private static final Words DISHONEST = new Words(
            "The table doesn't say how long the run took.", "Write the time that add was called with, in seconds.");

    @Check("table.rows")
    void rows(Observed observed) {
        StudentTable table = table(observed);
        if (!table.hasHeader()) {
            String first = table.lines().stream().findFirst().orElse("");
            throw fail(Advice.TABLE_HEADER, "The first line of the table is \"" + Quote.of(first) + "\".");
        }
        List<Optional<StudentTable.Row>> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).filter(StudentTable.Row::hasNumber).isEmpty()) {
                throw fail(
                        Advice.TABLE_ROWS,
                        "Row " + (i + 1) + " of the table isn't three cells with a number in the second.");
            }
        }
        requireOneForEach(observed, rows.stream().flatMap(Optional::stream).toList());
    }

    @Check("table.honest")
    void honest(Observed observed) {
        List<StudentTable.Row> rows =
                table(observed).rows().stream().flatMap(Optional::stream).toList();
        for (Played played : StudentLog.measured(observed)) {
            String model = played.call().arguments().get(0);
            String workload = played.call().arguments().get(1);
            StudentTable.Row row = rows.stream()
                    .filter(candidate -> candidate.isOf(model, workload))
                    .findFirst()
                    .orElseThrow(() -> fail(Advice.TABLE_ROWS, "There is no row for " + model + " " + workload + "."));
            Honesty.of(played.call()).objectionTo(row.seconds()).ifPresent(objection -> {
                throw new CheckFailure(DISHONEST
                        .observed("The time of " + model + " " + workload + " in the table " + objection + ".")
                        .shownBy(played.picture()));
            });
        }
    }

    private static void requireOneForEach(Observed observed, List<StudentTable.Row> rows) {
        List<StudentTable.Row> left = new ArrayList<>(rows);
        for (Played played : StudentLog.measured(observed)) {
            String model = played.call().arguments().get(0);
            String workload = played.call().arguments().get(1);
            List<StudentTable.Row> own =
                    rows.stream().filter(row -> row.isOf(model, workload)).toList();
            if (own.size() != 1) {
                throw fail(
                        Advice.TABLE_ROWS,
                        "The table has " + Quote.number(own.size(), "row") + " for " + model + " " + workload + ".");
            }
            left.removeAll(own);
        }
        if (!left.isEmpty()) {
            throw fail(Advice.TABLE_ROWS, "The table has " + Quote.number(left.size(), "row") + " too many.");
        }
    }

    private static StudentTable table(Observed observed) {
        Played render = Played.of(observed, Runs.LOG, Runs.RENDER);
        StudentLog.measured(observed).forEach(call -> Endings.requireReturned(call, StudentLog.FILES));
        Endings.requireReturned(render, StudentLog.FILES);
        return StudentTable.of(render.call().results().stream()
                .map(ResultLine::value)
                .findFirst()
                .orElse(""));
    }

    private static CheckFailure fail(Advice advice, String observed) {
        return new CheckFailure(Words.of(advice).observed(observed));
    }
}
