package rendezvous.sandbox;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The units in which this machine's kernel counts.
 *
 * @param pageBytes size of a page of memory
 * @param ticksPerSecond clock ticks per second
 */
record MachineUnits(long pageBytes, long ticksPerSecond) {

    private static final MachineUnits USUAL = new MachineUnits(4096, 100);
    private static final long AT_PAGE_SIZE = 6;
    private static final long AT_CLOCK_TICKS = 17;

    /** Reads the vector of numbers that the kernel gives to each program; the usual values where there is none. */
    static MachineUnits read(Path proc) {
        try {
            ByteBuffer vector = ByteBuffer.wrap(Files.readAllBytes(proc.resolve("self/auxv")))
                    .order(ByteOrder.nativeOrder());
            long page = USUAL.pageBytes;
            long ticks = USUAL.ticksPerSecond;
            while (vector.remaining() >= 2 * Long.BYTES) {
                long key = vector.getLong();
                long value = vector.getLong();
                page = key == AT_PAGE_SIZE ? value : page;
                ticks = key == AT_CLOCK_TICKS ? value : ticks;
            }
            return new MachineUnits(page, ticks);
        } catch (IOException | BufferUnderflowException e) {
            return USUAL;
        }
    }

    Duration time(long ticks) {
        return Duration.ofMillis(ticks * 1000 / ticksPerSecond);
    }
}
