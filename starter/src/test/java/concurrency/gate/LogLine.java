package concurrency.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of one line of the log. */
final class LogLine {

    /**
     * One piece of a line.
     *
     * @param name what to expect, for people
     * @param pattern what it looks like
     */
    private record Piece(String name, Pattern pattern) {
        static Piece of(String name, String regex) {
            return new Piece(name, Pattern.compile(regex));
        }
    }

    private static final Piece STAMP = Piece.of(
            "a time stamp like 2026-11-21T10:15:30.123Z and a blank",
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z ");
    private static final Piece EVENT = Piece.of("START, END or TABLE and a blank", "(START|END|TABLE) ");
    private static final Piece ROW = Piece.of("a line of the table", ".+");
    private static final List<Piece> RUN = List.of(
            Piece.of("model= with a name and a blank", "model=(threading|multiprocessing|asyncio) "),
            Piece.of("workload=io-bound or workload=cpu-bound and a blank", "workload=(io-bound|cpu-bound) "),
            Piece.of("files= with a number", "files=\\d+"));
    private static final Piece SECONDS = Piece.of("seconds= with three decimals", " seconds=\\d+\\.\\d{3}");

    private LogLine() {}

    /**
     * Compares a line with the form.
     *
     * @param line a line without its end
     * @return what was expected, and where it isn't; empty if the line is right
     */
    static Optional<String> complaint(String line) {
        int at = 0;
        for (Piece piece : pieces(line)) {
            Matcher matcher = piece.pattern().matcher(line).region(at, line.length());
            if (!matcher.lookingAt()) {
                return Optional.of("at column " + (at + 1) + " there should be " + piece.name());
            }
            at = matcher.end();
        }
        return at == line.length() ? Optional.empty() : Optional.of("at column " + (at + 1) + " the line should end");
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>(List.of(STAMP, EVENT));
        if (line.contains(" TABLE ")) {
            pieces.add(ROW);
            return pieces;
        }
        pieces.addAll(RUN);
        if (line.contains(" END ")) {
            pieces.add(SECONDS);
        }
        return pieces;
    }
}
