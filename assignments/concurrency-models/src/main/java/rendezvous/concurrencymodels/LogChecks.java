package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.LogLine;
import concurrency.kit.LogText;
import rendezvous.judge.Check;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Observed;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The checks of {@code logs/concurrency_results.log}. */
final class LogChecks {

    private static final Words DISHONEST = new Words(
            "The log doesn't say how long the run took.",
            "Take System.nanoTime() right before and right after processFiles, and log the difference in seconds.");
    private static final Words STAMPS = new Words(
            "The lines of the log were not written when the events happened.",
            "Call started right before processFiles and ended right after it, and write each line at once.");
    private static final Words NO_TABLE = new Words(
            "The table must also stand in the log, each line after a time stamp and TABLE.",
            "In RunLog.table, append one TABLE line for each line of the text.");
    private static final Words LATE = new Words(
            "A line that waits in memory is lost when the program crashes before it is written.",
            "In started and ended, append the line to the file at once, and keep nothing for later.");
    private static final double NANOS = 1e9;

    @Check(
            value = "log.format",
            decides =
                    "Six runs of a processor of the grader's own are measured by the student's Measurement. A parser reads each line of the log that they leave, and points at the column of the first mistake.")
    void format(Observed observed) {
        LogText.malformed(StudentLog.of(observed).lines()).ifPresent(complaint -> {
            throw new CheckFailure(Words.failing(complaint));
        });
    }

    @Check(
            value = "log.events",
            decides =
                    "The events of the log are compared with the runs that were made, in order; the lines of the table with what render gave. The log is also read when all runs have ended, before the table is asked for: all events must stand there by then.")
    void events(Observed observed) {
        StudentLog log = StudentLog.of(observed);
        List<LogLine> events = log.events();
        List<LogLine.Run> runs = log.expectedRuns();
        for (int i = 0; i < runs.size() * 2; i++) {
            LogLine.Run run = runs.get(i / 2);
            String wanted = (i % 2 == 0 ? "START " : "END ") + run.text();
            String found = i < events.size() ? StudentLog.text(events.get(i)) : "the end of the log";
            if (!found.equals(wanted)) {
                throw fail(
                        Advice.LOG_EVENTS,
                        "Event " + (i + 1) + " of the log should be \"" + wanted + "\", but it is " + quoted(found)
                                + "."
                                + (i < events.size() ? "\n" + log.placeOf(i).show(wanted) : ""));
            }
        }
        if (events.size() > runs.size() * 2) {
            throw fail(
                    Advice.LOG_EVENTS,
                    "The log has " + events.size() + " START and END lines for " + runs.size() + " runs.");
        }
        requireTable(log);
        requireWrittenAtOnce(log);
    }

    @Check(
            value = "log.honest",
            decides =
                    "Each time and each pair of stamps must lie between two times that the grader saw itself: how long it held the files, and how long the call took.")
    void honest(Observed observed) {
        StudentLog log = StudentLog.of(observed);
        List<LogLine> events = log.events();
        List<Played> calls = log.measured();
        List<LoggedRun> runs = IntStream.range(0, calls.size())
                .mapToObj(i -> LoggedRun.of(calls.get(i), events.get(2 * i), events.get(2 * i + 1)))
                .toList();
        List<ClaimedTime> claims = runs.stream().map(LoggedRun::claim).toList();
        ClaimedTime.untruth(claims, "logged ", "").ifPresent(untruth -> {
            Honesty.requireClockLeftAlone(calls.get(0));
            throw fail(calls.get(0), DISHONEST, untruth);
        });
        runs.stream().filter(run -> !run.stampsFit()).findFirst().ifPresent(run -> {
            Honesty.requireClockLeftAlone(run.played());
            throw fail(
                    run.played(),
                    STAMPS,
                    "Between the time stamps of START and END of " + run.claim().of()
                            + " lies another time than the run took.");
        });
    }

    private record LoggedRun(Played played, LogLine.Start start, LogLine.End end) {

        static LoggedRun of(Played played, LogLine first, LogLine second) {
            if (first instanceof LogLine.Start start && second instanceof LogLine.End end) {
                return new LoggedRun(played, start, end);
            }
            throw fail(Advice.LOG_EVENTS, "A run has no START and END.");
        }

        ClaimedTime claim() {
            return new ClaimedTime(
                    played, start.run().model() + " " + start.run().workload(), end.seconds());
        }

        boolean stampsFit() {
            double seconds = Duration.between(start.at(), end.at()).toNanos() / NANOS;
            return Honesty.of(played.call()).fitsStamps(seconds);
        }
    }

    private static void requireWrittenAtOnce(StudentLog log) {
        List<String> wanted = log.events().stream().map(StudentLog::text).toList();
        List<String> early =
                log.beforeTable().events().stream().map(StudentLog::text).toList();
        if (!early.equals(wanted)) {
            throw new CheckFailure(LATE.observed("When all runs had ended, " + early.size() + " of " + wanted.size()
                    + " START and END lines stood in the log. The others were written with the table."));
        }
    }

    private static void requireTable(StudentLog log) {
        List<String> logged = log.table();
        List<String> rendered = log.rendered();
        if (!rendered.isEmpty() && !logged.equals(rendered)) {
            throw new CheckFailure(NO_TABLE.observed("The table has "
                    + Quote.number(rendered.size(), "line") + ", but the log has "
                    + Quote.number(logged.size(), "TABLE line")
                    + (logged.size() == rendered.size() ? " with other texts." : ".")));
        }
    }

    private static String quoted(String found) {
        return found.startsWith("the end") ? found : "\"" + Quote.of(found) + "\"";
    }

    private static CheckFailure fail(Advice advice, String observed) {
        return new CheckFailure(Words.of(advice).observed(observed));
    }

    private static CheckFailure fail(Played played, Words words, String observed) {
        return new CheckFailure(words.observed(observed).shownBy(played.picture()));
    }
}
