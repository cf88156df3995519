package rendezvous.report;

/**
 * What the place can show that a report is printed to.
 *
 * @param width columns
 * @param unicode whether anything beyond ASCII can be shown
 * @param colour whether escape sequences for colour are understood and wanted
 */
public record Console(int width, boolean unicode, boolean colour) {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    public Console {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    String green(String text) {
        return colour ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    String red(String text) {
        return colour ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    String yellow(String text) {
        return colour ? "\u001b[33m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String rule() {
        return (unicode ? "─" : "-").repeat(width);
    }

    /**
     * Text that this console can show.
     *
     * @param text any text
     * @return the same, or with ASCII relatives and question marks for what it can't show
     */
    public String shown(String text) {
        if (unicode) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.append(ascii(c)));
        return ascii.toString();
    }

    private static String ascii(int c) {
        if (c < 128) {
            return Character.toString(c);
        }
        return switch (c) {
            case '…' -> "...";
            case '–', '—', '−' -> "-";
            case '’', '‘' -> "'";
            case '“', '”', '„' -> "\"";
            case '×' -> "x";
            case '·' -> "|";
            case '→' -> "->";
            case '≤' -> "<=";
            case '≥' -> ">=";
            default -> "?";
        };
    }
}
