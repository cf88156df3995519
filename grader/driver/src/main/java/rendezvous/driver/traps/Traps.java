package rendezvous.driver.traps;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What rewritten classes call. A site is {@code what|class|method|file|line}, the text of one place in the student's
 * program; {@code what} is the method that is called there, or the field that is used.
 */
public final class Traps {

    private static final Races RACES = new Races();
    private static final Meeting MEETING = new Meeting();
    private static final Calls CALLS = new Calls(RACES, MEETING);
    private static final Updates UPDATES = new Updates(RACES, MEETING);

    private Traps() {}

    /**
     * A method of an object is about to be called.
     *
     * @param receiver the object
     * @param argument the first argument of the call, if there is one
     * @param site where
     */
    public static void call(@Nullable Object receiver, @Nullable Object argument, String site) {
        if (receiver != null) {
            String method = site.substring(0, site.indexOf('|'));
            switch (Operation.of(receiver, method, argument)) {
                case SAFE -> {}
                case READ -> CALLS.enter(receiver, site, false);
                case WRITE -> CALLS.enter(receiver, site, true);
            }
        }
    }

    /**
     * A field was read, and may be written with what is computed from it.
     *
     * @param holder the object that has it, or its class
     * @param location its name
     */
    public static void read(@Nullable Object holder, String location) {
        if (holder != null) {
            UPDATES.read(holder, location);
        }
    }

    /**
     * An element of an array was read, and may be written with what is computed from it.
     *
     * @param array the array
     * @param index which
     */
    public static void read(@Nullable Object array, int index) {
        read(array, Integer.toString(index));
    }

    /**
     * A field is about to be written with what was computed from its value.
     *
     * @param holder the object that has it, or its class
     * @param location its name
     * @param site where
     */
    public static void write(@Nullable Object holder, String location, String site) {
        if (holder != null) {
            UPDATES.write(holder, location, site);
        }
    }

    /**
     * An element of an array is about to be written with what was computed from its value.
     *
     * @param array the array
     * @param index which
     * @param site where
     */
    public static void write(@Nullable Object array, int index, String site) {
        write(array, Integer.toString(index), site);
    }

    /**
     * Takes what was found since the last time.
     *
     * @return the fields of one line for each race
     */
    public static List<String[]> take() {
        MEETING.reset();
        return RACES.take();
    }
}
