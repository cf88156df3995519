package rendezvous.report;

/**
 * Makes text from a submission safe to show: one line, bounded, and without characters that act instead of being seen
 * (control characters, escape sequences, marks that reorder or hide text). What acts is shown as its number.
 */
final class Visible {

    /** Enough for a long source line; more is never read by a person. */
    static final int LONGEST_LINE = 400;

    private static final int LONGEST_TEXT = 4_000;

    private Visible() {}

    /** One line. */
    static String line(String text) {
        return shown(text, LONGEST_LINE, false);
    }

    /** Several lines: line feeds stay. */
    static String text(String text) {
        return shown(text, LONGEST_TEXT, true);
    }

    /** All of a text, with its lines. */
    static String whole(String text) {
        return shown(text, Integer.MAX_VALUE, true);
    }

    private static String shown(String text, int most, boolean keepsLines) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), most));
        int position = 0;
        while (position < text.length() && shown.length() < most) {
            int c = text.codePointAt(position);
            append(shown, c, keepsLines);
            position += Character.charCount(c);
        }
        return position < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int c, boolean keepsLines) {
        if (c == '\t') {
            shown.append("    ");
        } else if (c == '\n' && keepsLines) {
            shown.append('\n');
        } else if (c == '\n' || c == '\r') {
            shown.append(' ');
        } else if (acts(c)) {
            shown.append(String.format("\\u{%x}", c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
