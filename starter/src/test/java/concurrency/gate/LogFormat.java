package concurrency.gate;

import concurrency.kit.Advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the log must look like. */
public final class LogFormat {

    private static final String CHECK = "log.format";

    private LogFormat() {}

    /**
     * Checks the log of one or more runs.
     *
     * @param log the file
     * @throws IOException if it can't be read
     */
    public static void check(Path log) throws IOException {
        if (!Files.exists(log)) {
            throw failure(
                    "There is no file " + log.getParent().getFileName() + "/" + log.getFileName() + ".",
                    Advice.LOG_MISSING);
        }
        List<String> lines = Files.readAllLines(log);
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> complaint = LogLine.complaint(lines.get(i));
            if (complaint.isPresent()) {
                throw failure(
                        "Line " + (i + 1) + " of the log is \"" + lines.get(i) + "\"; " + complaint.get() + ".",
                        Advice.LOG_LINE_FORMAT);
            }
        }
        requireOneOf(lines, " START ");
        requireOneOf(lines, " END ");
        requireOneOf(lines, " TABLE ");
    }

    private static void requireOneOf(List<String> lines, String event) {
        if (lines.stream().noneMatch(line -> line.contains(event))) {
            throw failure(
                    "The log has no line with" + event + "in it.",
                    event.equals(" TABLE ") ? Advice.LOG_TABLE : Advice.LOG_EVENTS);
        }
    }

    private static AssertionError failure(String observed, Advice advice) {
        return new Reason(observed, Optional.empty(), advice).failureOf(CHECK);
    }
}
