package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.TableText;
import rendezvous.judge.Check;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Observed;
import rendezvous.model.ResultLine;

import java.util.List;
import java.util.Optional;

/** The checks of the comparison table. */
final class TableChecks {

    private static final Words DISHONEST = new Words(
            "The table doesn't say how long the run took.", "Write the time that add was called with, in seconds.");

    @Check(
            value = "table.rows",
            decides =
                    "What render gives: the header of the handout, and three cells for each of the six measured runs.")
    void rows(Observed observed) {
        List<TableText.Key> wanted =
                StudentLog.measured(observed).stream().map(TableChecks::key).toList();
        table(observed).complaint(wanted, Quote::of).ifPresent(complaint -> {
            throw new CheckFailure(Words.failing(complaint));
        });
    }

    @Check(
            value = "table.honest",
            decides =
                    "Each time must lie between two times that the grader saw itself: how long it held the files, and how long the call took.")
    void honest(Observed observed) {
        List<TableText.Row> rows =
                table(observed).rows().stream().flatMap(Optional::stream).toList();
        for (Played played : StudentLog.measured(observed)) {
            String model = played.call().arguments().get(0);
            String workload = played.call().arguments().get(1);
            TableText.Row row = rows.stream()
                    .filter(candidate -> candidate.isOf(key(played)))
                    .findFirst()
                    .orElseThrow(() -> fail(Advice.TABLE_ROWS, "There is no row for " + model + " " + workload + "."));
            Honesty.of(played.call()).objectionTo(row.seconds()).ifPresent(objection -> {
                throw new CheckFailure(DISHONEST
                        .observed("The time of " + model + " " + workload + " in the table " + objection + ".")
                        .shownBy(played.picture()));
            });
        }
    }

    private static TableText.Key key(Played played) {
        return new TableText.Key(
                played.call().arguments().get(0), played.call().arguments().get(1));
    }

    private static TableText table(Observed observed) {
        Played render = Played.of(observed, Runs.LOG, Runs.RENDER);
        StudentLog.measured(observed).forEach(call -> Endings.requireReturned(call, StudentLog.FILES));
        Endings.requireReturned(render, StudentLog.FILES);
        return TableText.of(render.call().results().stream()
                .map(ResultLine::value)
                .findFirst()
                .orElse(""));
    }

    private static CheckFailure fail(Advice advice, String observed) {
        return new CheckFailure(Words.of(advice).observed(observed));
    }
}
