package concurrency.kit;

import concurrency.kit.Timeline.Bar;
import concurrency.kit.Timeline.Kind;
import concurrency.kit.Timeline.Lane;
import concurrency.kit.Timeline.Mark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws one timeline. Only elements and attributes, no styles and no ids, so that a page may hold many of them under
 * any content policy. Reads are hollow and counts are solid: it can be read without colours.
 */
final class TimelineSvg {

    private static final int WIDTH = 900;
    private static final int MARGIN = 16;
    private static final int NAMES = 170;
    private static final int TOP = 76;
    private static final int LANE = 26;
    private static final int BAR = 18;
    private static final int BOTTOM = 44;
    private static final int NAME_CHARACTERS = 24;
    private static final int MARK_CHARACTERS = 40;
    private static final double CHARACTER = 6.8;
    private static final double SHORTEST_BAR = 4;
    private static final String DARK = "#12355b";
    private static final String LIGHT = "#e8f0fa";
    private static final String GREY = "#5a6472";
    private static final String PALE = "#d5dae1";
    private static final String SIGNAL = "#a3330b";

    private final StringBuilder svg = new StringBuilder();
    private final Timeline timeline;
    private final TimeScale scale;
    private final int axisY;
    private double endOfMarks;

    TimelineSvg(Timeline timeline) {
        this.timeline = timeline;
        this.scale = TimeScale.of(timeline, MARGIN + NAMES, WIDTH - NAMES - 3.0 * MARGIN);
        this.axisY = TOP + LANE * timeline.lanes().size();
    }

    String draw() {
        int height = axisY + BOTTOM;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-label=\"%s\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, height, WIDTH, height, timeline.title());
        add("<title>%s</title><desc>%s</desc>", timeline.title(), description());
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
        text(MARGIN, 22, "start", DARK, " font-size=\"15\" font-weight=\"bold\"", timeline.title());
        legend();
        axis();
        for (int i = 0; i < timeline.lanes().size(); i++) {
            lane(timeline.lanes().get(i), TOP + LANE * i);
        }
        timeline.plateaus().forEach(this::mark);
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        bar(MARGIN, 34, 24, Kind.READ, "read");
        text(MARGIN + 32, 48, "start", GREY, "", "read: it waits");
        bar(MARGIN + 130, 34, 24, Kind.COUNT, "count");
        text(MARGIN + 162, 48, "start", GREY, "", "count: it computes");
        if (!timeline.plateaus().isEmpty()) {
            verticalLine(MARGIN + 292, 34, 52, SIGNAL, " stroke-dasharray=\"4 3\" stroke-width=\"1.5\"");
            text(MARGIN + 300, 48, "start", GREY, "", "plateau: all that is in flight is held");
        }
    }

    private void axis() {
        for (long tick : scale.ticks()) {
            verticalLine(scale.x(tick), TOP - 4, axisY, PALE, "");
            text(scale.x(tick), axisY + 16, "middle", GREY, "", scale.number(tick));
        }
        text(WIDTH - MARGIN, axisY + 34, "end", GREY, "", "time in " + scale.unit() + " since the first event");
    }

    private void mark(Mark mark) {
        double x = scale.x(mark.atNanos());
        verticalLine(x, TOP - 8, axisY, SIGNAL, " stroke-dasharray=\"4 3\" stroke-width=\"1.5\"");
        String label = SvgText.shorten(mark.label(), MARK_CHARACTERS);
        double width = label.length() * CHARACTER;
        double left = x > WIDTH / 2.0 ? x - width : x;
        if (left > endOfMarks) { // else it would be written over the one before
            text(left, TOP - 10, "start", SIGNAL, "", label);
            endOfMarks = left + width;
        }
    }

    private void lane(Lane lane, int y) {
        add("<g><title>%s</title>", lane.name());
        text(MARGIN, y + 17, "start", DARK, "", SvgText.shorten(lane.name(), NAME_CHARACTERS));
        add("</g>");
        for (Bar bar : lane.bars()) {
            double x = scale.x(bar.startNanos());
            double width = Math.max(SHORTEST_BAR, scale.x(bar.endNanos()) - x);
            bar(x, y + (LANE - BAR) / 2.0, width, bar.kind(), sentence(bar));
            label(bar, x, y, width);
        }
    }

    private void bar(double x, double y, double width, Kind kind, String title) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\" stroke=\"%s\""
                        + " stroke-width=\"1.5\"><title>%s</title></rect>",
                x, y, width, BAR, kind == Kind.READ ? LIGHT : DARK, DARK, title);
    }

    private void label(Bar bar, double x, int y, double width) {
        int room = (int) ((width - 8) / CHARACTER);
        if (room >= 2) {
            String color = bar.kind() == Kind.READ ? DARK : "#ffffff";
            text(x + 4, y + 17, "start", color, " font-size=\"11\"", SvgText.shorten(bar.label(), room));
        }
    }

    private void verticalLine(double x, int from, int to, String color, String more) {
        add("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"" + color + "\"" + more + "/>", x, from, x, to);
    }

    private void text(double x, int y, String anchor, String color, String more, String text) {
        add(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\"" + more + ">%s</text>",
                x,
                y,
                anchor,
                color,
                text);
    }

    /** The same in words, for those who can't see it. */
    private String description() {
        List<String> lanes = timeline.lanes().stream().map(this::sentence).toList();
        return lanes.isEmpty() ? "Nothing happened." : String.join(" ", lanes);
    }

    private String sentence(Lane lane) {
        List<String> bars = lane.bars().stream().map(this::sentence).toList();
        return lane.name() + ": " + (bars.isEmpty() ? "nothing" : String.join("; ", bars)) + ".";
    }

    private String sentence(Bar bar) {
        return bar.kind().name().toLowerCase(Locale.ROOT) + " " + bar.label() + ", " + scale.seconds(bar.startNanos())
                + " to " + scale.seconds(bar.endNanos());
    }

    /** Adds a piece; every text in it is escaped here, and nowhere else. */
    private void add(String format, Object... values) {
        Object[] safe = Arrays.stream(values)
                .map(value -> value instanceof String text ? SvgText.escape(text) : value)
                .toArray();
        svg.append(String.format(Locale.ROOT, format, safe)).append('\n');
    }
}
