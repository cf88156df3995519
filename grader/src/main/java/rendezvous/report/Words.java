package rendezvous.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width. */
final class Words {

    private Words() {}

    /** Lines of at most {@code width} columns; a longer word stands alone and is cut into pieces. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && columns(line) + 1 + columns(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (columns(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** Left and right part of one line, with at least one blank between them; first the left part gives way. */
    static String spread(String left, String right, int width) {
        String end = cut(right, width - 2);
        String fitting = cut(left, width - columns(end) - 1);
        return fitting + " ".repeat(width - columns(fitting) - columns(end)) + end;
    }

    private static String cut(String text, int room) {
        return columns(text) <= room ? text : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…";
    }
}
