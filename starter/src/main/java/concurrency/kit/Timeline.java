package concurrency.kit;

import java.util.List;

/**
 * What happened when: a lane for each thread or process, a bar for each piece of work. Instants are nanoseconds on one
 * clock; only their differences count.
 *
 * @param title what it shows
 * @param lanes from top to bottom
 * @param plateaus instants at which everything stood still, and a picture was taken
 */
public record Timeline(String title, List<Lane> lanes, List<Mark> plateaus) {

    /** What a bar stands for. */
    public enum Kind {
        /** Waiting for a file: a hollow bar. */
        READ,
        /** Computing: a solid bar. */
        COUNT
    }

    /**
     * One thread or process.
     *
     * @param name its name
     * @param bars what it did
     */
    public record Lane(String name, List<Bar> bars) {
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One piece of work.
     *
     * @param startNanos when it began
     * @param endNanos when it ended; one before the start counts as the start
     * @param kind what it was
     * @param label usually the file
     */
    public record Bar(long startNanos, long endNanos, Kind kind, String label) {
        public Bar {
            endNanos = Math.max(startNanos, endNanos);
        }
    }

    /**
     * One instant that deserves a line from top to bottom.
     *
     * @param atNanos the instant
     * @param label a few words
     */
    public record Mark(long atNanos, String label) {}

    public Timeline {
        lanes = List.copyOf(lanes);
        plateaus = List.copyOf(plateaus);
    }

    /**
     * Draws it.
     *
     * @return an SVG document, 900 wide, that stands alone and may also stand inside a page of HTML
     */
    public String svg() {
        return new TimelineSvg(this).draw();
    }
}
