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

    /** Left and right part of one line, with at least one blank between them; the left part gives way. */
    static String spread(String left, String right, int width) {
        int room = Math.max(1, width - columns(right) - 1);
        String fitting = columns(left) <= room ? left : left.substring(0, left.offsetByCodePoints(0, room - 1)) + "…";
        return fitting + " ".repeat(width - columns(fitting) - columns(right)) + right;
    }
}
