package rendezvous.bench;

import rendezvous.model.MachineLoad;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One timed call, and what was measured beside it from its first request to its return. Times are nanoseconds.
 *
 * @param under what disturbed it
 * @param right whether it was the reference; else a program that sleeps, whatever the machine does
 * @param nanos how long it took
 * @param held for how long its reads were held, one after the other
 * @param beside what was measured beside it
 * @param load what the grader's own meter says
 */
record TimedRun(Disturbance under, boolean right, long nanos, long held, Beside beside, MachineLoad load) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 11;

    /**
     * What anybody can measure beside a program.
     *
     * @param timer how late a thread of the grader woke that meant to sleep for a few milliseconds
     * @param queue how long the threads of the program waited for a processor, added up
     * @param pressure how long some task of the machine waited for a processor
     */
    record Beside(long timer, long queue, long pressure) {

        static final Beside NOTHING = new Beside(0, 0, 0);

        Beside minus(Beside other) {
            return new Beside(timer - other.timer, queue - other.queue, pressure - other.pressure);
        }
    }

    /** The longest that the check of times lets threads take. */
    long limit() {
        return held / 2;
    }

    boolean isLate() {
        return nanos > limit();
    }

    /** Whether it is in time when so much is taken off. */
    boolean isExcusedBy(double nanosOff) {
        return nanos - nanosOff <= limit();
    }

    String line() {
        return under.name()
                + SEPARATOR
                + right
                + SEPARATOR
                + LongStream.of(
                                nanos,
                                held,
                                beside.timer,
                                beside.queue,
                                beside.pressure,
                                load.processors(),
                                load.othersNanos(),
                                load.wantedNanos(),
                                load.awayNanos())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(SEPARATOR));
    }

    /** Reads a line; empty if it is none. */
    static Optional<TimedRun> parse(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        List<Long> numbers = Arrays.stream(fields).skip(2).map(Long::parseLong).toList();
        return Optional.of(new TimedRun(
                Disturbance.valueOf(fields[0]),
                Boolean.parseBoolean(fields[1]),
                numbers.get(0),
                numbers.get(1),
                new Beside(numbers.get(2), numbers.get(3), numbers.get(4)),
                new MachineLoad(numbers.get(5).intValue(), numbers.get(6), numbers.get(7), numbers.get(8))));
    }
}
