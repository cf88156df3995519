package concurrency.kit;

/** Text that is safe inside an SVG document, whoever wrote it. */
final class SvgText {

    private SvgText() {}

    /** Escapes what XML would understand, and leaves out what can't be seen or would turn the text around. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(codePoint -> safe.append(escape(codePoint)));
        return safe.toString();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isVisible(codePoint) ? Character.toString(codePoint) : " ";
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Shortens a text that is too long, and shows that it did. */
    static String shorten(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(0, longest - 1))) + "…";
    }
}
