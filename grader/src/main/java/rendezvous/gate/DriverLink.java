package rendezvous.gate;

import rendezvous.model.Race;
import rendezvous.model.ResultLine;
import rendezvous.model.StackLine;
import rendezvous.model.Thrown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The conversation with the driver. What it says of a call are claims. */
final class DriverLink {

    private static final int LINE_LIMIT = 1 << 16;

    /** Of one answer: more than twice of what a driver ever sends. */
    static final int MOST_LINES = 5000;

    /** What is kept of one answer, in characters as they were sent. */
    static final int MOST_KEPT = 2 << 20;

    private static final int MOST_FRAMES = 80;
    private static final int MOST_RACES = 50;
    private static final int MOST_TEXT = 1 << 20;

    private final Connection connection;
    private final long pid;
    private final List<ResultLine> results = new ArrayList<>();
    private final List<StackLine> frames = new ArrayList<>();
    private final List<Race> races = new ArrayList<>();
    private Optional<Thrown> thrown = Optional.empty();
    private boolean finished;
    private int lines;
    private long said;
    private int expectedText = -1;
    private Optional<String> text = Optional.empty();

    DriverLink(Connection connection, long pid) {
        this.connection = connection;
        this.pid = pid;
        connection.allowLinesOf(LINE_LIMIT);
    }

    boolean isOn(Connection other) {
        return connection == other;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** The main process, as numbered inside the sandbox. */
    long pid() {
        return pid;
    }

    /** Sends a command and forgets the answer to the last one. */
    void command(List<String> fields) {
        results.clear();
        frames.clear();
        races.clear();
        thrown = Optional.empty();
        text = Optional.empty();
        finished = false;
        lines = 0;
        said = 0;
        expectedText = -1;
        connection.send(Wire.line(fields), "");
    }

    /**
     * Takes in what the driver sent.
     *
     * @throws ForgeryException if no driver would say that, or so much, or now
     */
    void receive() {
        while (!finished) {
            boolean took = expectedText >= 0 ? takeText() : takeLine();
            if (!took) {
                return;
            }
        }
        // It would never be taken in, and nothing bounds it.
        refuseIf(connection.hasMore());
    }

    private boolean takeText() {
        text = connection.nextText(expectedText);
        finished = text.isPresent();
        return finished;
    }

    private boolean takeLine() {
        Optional<String> line = connection.nextLine();
        line.ifPresent(present -> {
            said += present.length();
            refuseIf(++lines > MOST_LINES);
            line(Wire.fields(present));
        });
        return line.isPresent();
    }

    private static void refuseIf(boolean neverSaid) {
        if (neverSaid) {
            throw new ForgeryException("something was said in the driver's name that it never says");
        }
    }

    private void line(List<String> fields) {
        switch (fields.get(0) + '/' + fields.size()) {
            case "result/5" -> result(fields);
            case "frame/5" -> frame(fields);
            case "race/12" -> race(fields);
            case "returned/1", "missing/1" -> finished = true;
            case "threw/3" -> {
                thrown = Optional.of(new Thrown(fields.get(1), fields.get(2), frames));
                finished = true;
            }
            case "text/2" -> expectedText = Math.min(number(fields.get(1)), MOST_TEXT);
            default -> refuseIf(true);
        }
    }

    private void result(List<String> fields) {
        if (said <= MOST_KEPT) {
            Optional<String> error =
                    Boolean.parseBoolean(fields.get(3)) ? Optional.of(fields.get(4)) : Optional.empty();
            results.add(new ResultLine(fields.get(1), fields.get(2), error));
        }
    }

    private void frame(List<String> fields) {
        if (frames.size() < MOST_FRAMES && said <= MOST_KEPT) {
            frames.add(stackLine(fields.subList(1, 5)));
        }
    }

    private void race(List<String> fields) {
        Race.Kind kind = Arrays.stream(Race.Kind.values())
                .filter(known -> known.label().equals(fields.get(1)))
                .findFirst()
                .orElseThrow(() -> new ProtocolException("the driver knows no such race"));
        if (races.size() < MOST_RACES && said <= MOST_KEPT) {
            races.add(new Race(kind, access(fields.subList(2, 7)), access(fields.subList(7, 12))));
        }
    }

    private static Race.Access access(List<String> fields) {
        return new Race.Access(fields.get(0), stackLine(fields.subList(1, 5)));
    }

    private static StackLine stackLine(List<String> fields) {
        return new StackLine(fields.get(0), fields.get(1), fields.get(2), Math.max(0, number(fields.get(3))));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a number: " + digits, e);
        }
    }

    boolean isFinished() {
        return finished;
    }

    List<ResultLine> results() {
        return List.copyOf(results);
    }

    List<Race> races() {
        return List.copyOf(races);
    }

    Optional<Thrown> thrown() {
        return thrown;
    }

    Optional<String> text() {
        return text;
    }
}
