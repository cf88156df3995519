package rendezvous.concurrencymodels;

import concurrency.kit.Complaint;
import concurrency.kit.LogFormatException;
import concurrency.kit.LogLine;
import concurrency.kit.LogParser;
import concurrency.kit.LogText;
import concurrency.kit.TableText;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Inconclusive;
import rendezvous.judge.Observed;
import rendezvous.model.SessionFacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The log that a submission wrote in the session that measures, and what should stand in it. */
final class StudentLog {

    /** The files that log and table consist of. */
    static final List<String> FILES = List.of(
            Model.SOURCES + "Measurement.java", Model.SOURCES + "RunLog.java", Model.SOURCES + "ComparisonTable.java");

    private final Observed observed;
    private final List<String> lines;

    private StudentLog(Observed observed, List<String> lines) {
        this.observed = observed;
        this.lines = List.copyOf(lines);
    }

    /** The log; fails if there is none, with the reason why. */
    static StudentLog of(Observed observed) {
        Played render = Played.of(observed, Runs.LOG, Runs.RENDER);
        Optional<String> text = Optional.ofNullable(render.session().collected().get(Runs.LOG_FILE));
        Optional<Complaint> missing = LogText.missing(text, measured(observed).size());
        if (missing.isPresent()) {
            measured(observed).forEach(call -> Endings.requireReturned(call, FILES));
            throw new CheckFailure(Words.failing(missing.get()));
        }
        return new StudentLog(observed, text.orElse("").lines().toList());
    }

    /** The log as it was when all runs had ended, before the table was asked for. */
    StudentLog beforeTable() {
        SessionFacts session = Played.of(observed, Runs.LOG, Runs.RENDER).session();
        String text = session.collected().get(SessionFacts.before(Runs.LOG_FILE, Runs.RENDER));
        if (text == null) {
            throw new Inconclusive("The log was not looked at before the table was asked for.");
        }
        return new StudentLog(observed, text.lines().toList());
    }

    /** All lines as they stand there. */
    List<String> lines() {
        return lines;
    }

    /** The lines that have the right form; the form of the others is the business of the check that comes first. */
    List<LogLine> parsed() {
        return lines.stream().flatMap(line -> parsed(line).stream()).toList();
    }

    private static Optional<LogLine> parsed(String line) {
        try {
            return Optional.of(LogParser.parse(line));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /** START and END lines. */
    List<LogLine> events() {
        return parsed().stream()
                .filter(line -> !(line instanceof LogLine.Table))
                .toList();
    }

    /** Where an event stands. */
    LogPlace placeOf(int event) {
        int left = event;
        for (int i = 0; i < lines.size(); i++) {
            boolean isEvent = parsed(lines.get(i))
                    .filter(line -> !(line instanceof LogLine.Table))
                    .isPresent();
            if (isEvent && left-- == 0) {
                return new LogPlace(i + 1, lines.get(i), lines.get(i).indexOf(' ') + 1);
            }
        }
        throw new IndexOutOfBoundsException("the log has no event " + event);
    }

    /** The lines of the table in the log. */
    List<String> table() {
        return parsed().stream()
                .filter(LogLine.Table.class::isInstance)
                .map(line -> ((LogLine.Table) line).line().strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines of the table that was handed to the log; none if there was none. */
    List<String> rendered() {
        return Played.of(observed, Runs.LOG, Runs.RENDER).call().results().stream()
                .flatMap(result -> TableText.of(result.value()).lines().stream())
                .toList();
    }

    /** The calls that were measured, in order. */
    List<Played> measured() {
        return measured(observed);
    }

    /** The calls that were measured, in order. */
    static List<Played> measured(Observed observed) {
        return Arrays.stream(Model.values())
                .flatMap(model -> Runs.WORKLOADS.stream()
                        .map(workload -> Played.of(observed, Runs.LOG, Runs.measured(model.session(), workload))))
                .toList();
    }

    /** What START and END must say, in order. */
    List<LogLine.Run> expectedRuns() {
        return measured().stream()
                .map(played -> new LogLine.Run(
                        played.call().arguments().get(0),
                        played.call().arguments().get(1),
                        played.files()))
                .toList();
    }

    static String text(LogLine line) {
        if (line instanceof LogLine.Start start) {
            return "START " + start.run().text();
        }
        return line instanceof LogLine.End end ? "END " + end.run().text() : "TABLE";
    }
}
