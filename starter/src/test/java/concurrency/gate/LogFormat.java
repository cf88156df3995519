package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.LogText;

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
     * @param runs how many
     * @throws IOException if it can't be read
     */
    public static void check(Path log, int runs) throws IOException {
        Optional<String> text = Files.exists(log) ? Optional.of(Files.readString(log)) : Optional.empty();
        List<String> lines = text.orElse("").lines().toList();
        LogText.missing(text, runs).or(() -> LogText.malformed(lines)).ifPresent(complaint -> {
            throw failure(complaint.observed(), complaint.advice());
        });
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
