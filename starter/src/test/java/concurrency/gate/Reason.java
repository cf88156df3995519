package concurrency.gate;

import concurrency.kit.Advice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a check failed.
 *
 * @param observed what was seen, with numbers
 * @param where the student's line
 * @param advice what it means, and what to do next
 */
public record Reason(String observed, Optional<StackTraceElement> where, Advice advice) {

    /**
     * Makes the failure of a check.
     *
     * @param check the check's name
     * @return an error whose text says all; it points to the student's line
     */
    public AssertionError failureOf(String check) {
        if (advice == Advice.NOT_IMPLEMENTED) {
            return error(check + " is still to be done.\n  " + observed);
        }
        StringBuilder text = new StringBuilder(check).append(" failed.");
        text.append("\n  observed   ").append(observed);
        where.ifPresent(frame ->
                text.append("\n  where      src/main/java/concurrency/").append(place(frame)));
        text.append("\n  meaning    ").append(advice.meaning());
        text.append("\n  next step  ").append(advice.nextStep());
        Path picture = Pictures.of(check.substring(0, check.indexOf('.')));
        if (Files.exists(picture)) {
            text.append("\n  picture    ").append(picture);
        }
        return error(text.toString());
    }

    /** What was seen, and where, in one line. */
    String summary() {
        return observed + where.map(frame -> " (" + place(frame) + ")").orElse("");
    }

    private static String place(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }

    /** An error that shows the student's line and nothing else, because no other line can be changed. */
    private AssertionError error(String text) {
        AssertionError error = new AssertionError(text);
        error.setStackTrace(where.stream().toArray(StackTraceElement[]::new));
        return error;
    }
}
