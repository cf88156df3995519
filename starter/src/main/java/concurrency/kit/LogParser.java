package concurrency.kit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of the log from left to right. Every pattern is tried at one place only, so it takes linear time. */
public final class LogParser {

    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
    private static final Pattern EVENT = Pattern.compile("START|END|TABLE");
    private static final Pattern MODEL = Pattern.compile("[a-z]{1,40}");
    private static final Pattern WORKLOAD = Pattern.compile("io-bound|cpu-bound");
    private static final Pattern FILES = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}\\.[0-9]{3}");
    private static final Pattern REST = Pattern.compile(".*");

    private final String line;
    private int place;

    private LogParser(String line) {
        this.line = line;
    }

    /**
     * Reads a line.
     *
     * @param line without its end
     * @return what it says
     * @throws LogFormatException if it doesn't have the form of the handout
     */
    public static LogLine parse(String line) throws LogFormatException {
        return new LogParser(line).parse();
    }

    private LogLine parse() throws LogFormatException {
        Instant at = time();
        literal(" ");
        String event = token(EVENT, "START, END or TABLE");
        literal(" ");
        if (event.equals("TABLE")) {
            return new LogLine.Table(token(REST, "a line of the table"));
        }
        LogLine.Run run = run();
        if (event.equals("START")) {
            end();
            return new LogLine.Start(at, run);
        }
        literal(" seconds=");
        String seconds = token(SECONDS, "seconds with three decimals, for example 2.017");
        end();
        return new LogLine.End(at, run, seconds);
    }

    private Instant time() throws LogFormatException {
        String text = token(TIME, "a time like 2026-11-21T10:15:30.123Z");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new LogFormatException(1, "a time that exists");
        }
    }

    private LogLine.Run run() throws LogFormatException {
        literal("model=");
        String model = token(MODEL, "the name of a model");
        literal(" workload=");
        String workload = token(WORKLOAD, "io-bound or cpu-bound");
        literal(" files=");
        return new LogLine.Run(model, workload, Integer.parseInt(token(FILES, "the number of files")));
    }

    private void literal(String text) throws LogFormatException {
        if (!line.startsWith(text, place)) {
            throw new LogFormatException(place + 1, "\"" + text + "\"");
        }
        place += text.length();
    }

    private String token(Pattern pattern, String what) throws LogFormatException {
        Matcher matcher = pattern.matcher(line).region(place, line.length());
        if (!matcher.lookingAt()) {
            throw new LogFormatException(place + 1, what);
        }
        place = matcher.end();
        return matcher.group();
    }

    private void end() throws LogFormatException {
        if (place < line.length()) {
            throw new LogFormatException(place + 1, "the end of the line");
        }
    }
}
