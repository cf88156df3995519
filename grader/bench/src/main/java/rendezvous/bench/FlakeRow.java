package rendezvous.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * One graded submission; a line of the file that a bench appends to.
 *
 * @param condition under what
 * @param sample which
 * @param offLabel whether its verdicts or reasons are not those of its label
 * @param differs whether its scorecard differs from the first one of the same sample
 * @param lostPoint whether it is a right solution that lost a point
 * @param checks how many checks it has
 * @param inconclusive how many of them were inconclusive
 * @param gateInconclusive how many of those no clock decides
 * @param silent how many of those don't say why
 * @param processorMillis its part of what the whole round used; -1 where nobody counted
 * @param wallMillis its part of the time of the whole round
 * @param means by what it was throttled
 */
record FlakeRow(
        Condition condition,
        String sample,
        boolean offLabel,
        boolean differs,
        boolean lostPoint,
        int checks,
        int inconclusive,
        int gateInconclusive,
        int silent,
        long processorMillis,
        long wallMillis,
        String means) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 12;

    /** Less than one check in so many may be inconclusive where no clock decides. */
    private static final long MOST_UNDECIDED = 100;

    /** Whether it must not be so, whatever the machine does. */
    boolean isWrong() {
        return offLabel || differs || lostPoint || silent > 0;
    }

    /** Whether a whole bench shows what must not be: something wrong, or a check in a hundred without a decision. */
    static boolean anyWrong(List<FlakeRow> rows) {
        long checks = rows.stream().mapToLong(FlakeRow::checks).sum();
        long undecided = rows.stream().mapToLong(FlakeRow::gateInconclusive).sum();
        return rows.stream().anyMatch(FlakeRow::isWrong) || undecided * MOST_UNDECIDED > checks;
    }

    /** Reads all rows; none if there is no file yet. */
    static List<FlakeRow> read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.split(SEPARATOR, -1))
                        .filter(fields -> fields.length == FIELDS) // the last line of a run that was killed
                        .map(FlakeRow::parse)
                        .toList()
                : List.of();
    }

    private static FlakeRow parse(String[] fields) {
        return new FlakeRow(
                Condition.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                fields[1],
                Boolean.parseBoolean(fields[2]),
                Boolean.parseBoolean(fields[3]),
                Boolean.parseBoolean(fields[4]),
                Integer.parseInt(fields[5]),
                Integer.parseInt(fields[6]),
                Integer.parseInt(fields[7]),
                Integer.parseInt(fields[8]),
                Long.parseLong(fields[9]),
                Long.parseLong(fields[10]),
                fields[11]);
    }

    void appendTo(Path file) throws IOException {
        String line = String.join(
                SEPARATOR,
                condition.label(),
                sample,
                Boolean.toString(offLabel),
                Boolean.toString(differs),
                Boolean.toString(lostPoint),
                Integer.toString(checks),
                Integer.toString(inconclusive),
                Integer.toString(gateInconclusive),
                Integer.toString(silent),
                Long.toString(processorMillis),
                Long.toString(wallMillis),
                means);
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
