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
        List<ClaimedTime> claims = StudentLog.measured(observed).stream()
                .map(played -> claim(played, rows))
                .toList();
        ClaimedTime.untruth(claims, "", " in the table").ifPresent(untruth -> {
            Played first = claims.get(0).played();
            Honesty.requireClockLeftAlone(first);
            throw new CheckFailure(DISHONEST.observed(untruth).shownBy(first.picture()));
        });
    }

    private static ClaimedTime claim(Played played, List<TableText.Row> rows) {
        String run = played.call().arguments().get(0) + " "
                + played.call().arguments().get(1);
        return rows.stream()
                .filter(row -> row.isOf(key(played)))
                .findFirst()
                .map(row -> new ClaimedTime(played, run, row.seconds()))
                .orElseThrow(() -> fail(Advice.TABLE_ROWS, "There is no row for " + run + "."));
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
