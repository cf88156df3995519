package rendezvous.driver;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a call threw, as plain text.
 *
 * @param type the class of the throwable
 * @param message its message, or that of its cause where it has none; may be empty
 * @param frames the lines of its stack, innermost first
 */
record Failure(String type, String message, List<String[]> frames) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_MESSAGE = 4000;
    private static final int MOST_FRAMES = 80;

    Failure {
        frames = List.copyOf(frames);
    }

    static Failure of(Throwable thrown) {
        Throwable shown = unwrapped(thrown);
        return new Failure(shown.getClass().getName(), message(shown), frames(shown));
    }

    /** What wraps a student's exception only because we call by reflection says nothing. */
    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof InvocationTargetException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String message(Throwable thrown) {
        try {
            Throwable cause = thrown.getCause();
            String message = thrown.getMessage();
            if (message == null) {
                message = cause == null ? "" : cause.toString();
            }
            return Bounds.cut(message, LONGEST_MESSAGE);
        } catch (Throwable e) { // a student's own exception may throw anything when it is asked
            return "";
        }
    }

    private static List<String[]> frames(Throwable thrown) {
        List<String[]> frames = new ArrayList<>();
        try {
            Throwable origin = origin(thrown);
            Arrays.stream(origin.getStackTrace())
                    .limit(MOST_FRAMES)
                    .map(Failure::frame)
                    .forEach(frames::add);
        } catch (Throwable e) { // as above
            frames.clear();
        }
        return frames;
    }

    /** A class that failed to initialise is thrown from where it was used: the student's mistake is in the cause. */
    private static Throwable origin(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return thrown instanceof ExceptionInInitializerError && cause != null ? cause : thrown;
    }

    private static String[] frame(StackTraceElement element) {
        String file = element.getFileName() == null ? "" : element.getFileName();
        return new String[] {
            "frame",
            Bounds.cut(element.getClassName(), LONGEST_NAME),
            Bounds.cut(element.getMethodName(), LONGEST_NAME),
            Bounds.cut(file, LONGEST_NAME),
            Integer.toString(Math.max(0, element.getLineNumber()))
        };
    }

    void sendTo(Channel channel) throws IOException {
        for (String[] frame : frames) {
            channel.send(frame);
        }
        channel.send("threw", Bounds.cut(type, LONGEST_NAME), message);
    }
}
