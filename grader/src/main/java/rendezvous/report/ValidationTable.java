package rendezvous.report;

import java.util.ArrayList;
import java.util.List;

/** How samples did against their labels, for a person. Immutable and thread-safe. */
public final class ValidationTable {

    private static final int SCORE = 7;

    private final Console console;

    /**
     * A printer for one place.
     *
     * @param console what the place can show
     */
    public ValidationTable(Console console) {
        this.console = console;
    }

    /**
     * One sample.
     *
     * @param id its name
     * @param title what it is
     * @param score what it got
     * @param differences from its label; none if it is as it should be
     */
    public record Row(String id, String title, String score, List<String> differences) {
        public Row {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Prints.
     *
     * @param rows the samples
     * @return lines, each ended by a line feed
     */
    public String render(List<Row> rows) {
        int wide = rows.stream().mapToInt(row -> Words.columns(row.id())).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String id = Words.spread(row.id(), "", Math.min(wide, console.width() / 2) + 1);
            String head = mark(row)
                    + ' '
                    + id
                    + " ".repeat(Math.max(0, SCORE - row.score().length()))
                    + row.score();
            lines.add(console.shown(head + "  ") + console.dim(console.shown(cut(row.title(), head.length()))));
            for (String difference : row.differences()) {
                Words.wrapped(console.shown(Visible.text(difference)), console.width() - 6)
                        .forEach(line -> lines.add("      " + line));
            }
        }
        long wrong = rows.stream().filter(row -> !row.differences().isEmpty()).count();
        lines.add(console.rule());
        lines.add(
                wrong == 0
                        ? console.green("All " + rows.size() + " samples are as labelled.")
                        : console.red(wrong + " of " + rows.size() + " samples are not as labelled."));
        return String.join("\n", lines) + "\n";
    }

    private String mark(Row row) {
        boolean right = row.differences().isEmpty();
        if (!console.unicode()) {
            return right ? "ok  " : "FAIL";
        }
        return right ? "✓" : "✗";
    }

    private String cut(String title, int used) {
        int room = Math.max(8, console.width() - used - 2);
        return Words.columns(title) <= room ? title : title.substring(0, title.offsetByCodePoints(0, room - 1)) + "…";
    }
}
