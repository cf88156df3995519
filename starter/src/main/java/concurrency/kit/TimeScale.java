package concurrency.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Maps instants to places on an axis.
 *
 * @param startNanos the first instant
 * @param lengthNanos how long the axis lasts, at least a microsecond
 * @param left where the axis begins
 * @param width how wide it is
 */
record TimeScale(long startNanos, long lengthNanos, double left, double width) {

    private static final int MOST_TICKS = 10;
    private static final long SHORTEST_NANOS = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long SECONDS_FROM_NANOS = 2_000_000_000L;

    static TimeScale of(Timeline timeline, double left, double width) {
        long[] instants = instants(timeline).sorted().toArray();
        if (instants.length == 0) {
            return new TimeScale(0, SHORTEST_NANOS, left, width);
        }
        long start = instants[0];
        long length = instants[instants.length - 1] - start;
        return new TimeScale(start, Math.max(SHORTEST_NANOS, length), left, width);
    }

    private static LongStream instants(Timeline timeline) {
        Stream<Timeline.Bar> bars = timeline.lanes().stream().flatMap(lane -> lane.bars().stream());
        LongStream ofBars = bars.flatMapToLong(bar -> LongStream.of(bar.startNanos(), bar.endNanos()));
        return LongStream.concat(ofBars, timeline.plateaus().stream().mapToLong(Timeline.Mark::atNanos));
    }

    double x(long atNanos) {
        return left + (atNanos - startNanos) * width / lengthNanos;
    }

    /** The instants to write on the axis: round distances from the start, at most about ten. */
    List<Long> ticks() {
        long step = 1;
        while (lengthNanos / step > MOST_TICKS) {
            step = next(step);
        }
        long distance = step;
        return LongStream.rangeClosed(0, lengthNanos / step)
                .map(number -> startNanos + number * distance)
                .boxed()
                .toList();
    }

    /** 1, 2, 5, 10, 20, 50 … */
    private static long next(long step) {
        return Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }

    String unit() {
        return lengthNanos >= SECONDS_FROM_NANOS ? "s" : "ms";
    }

    /** The distance of an instant from the start, in the axis' unit. */
    String number(long atNanos) {
        long distance = atNanos - startNanos;
        return unit().equals("s")
                ? String.format(Locale.ROOT, "%.1f", distance / NANOS_PER_SECOND)
                : String.format(
                        Locale.ROOT, lengthNanos < NANOS_PER_MILLI * 10 ? "%.3f" : "%.0f", distance / NANOS_PER_MILLI);
    }

    /** The distance of an instant from the start, for people. */
    String seconds(long atNanos) {
        return String.format(Locale.ROOT, "%.3f s", (atNanos - startNanos) / NANOS_PER_SECOND);
    }
}
