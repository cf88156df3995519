package rendezvous.concurrencymodels;

import java.time.Instant;

/** One line of the log, as the handout defines it. */
sealed interface LogLine {

    /** What a START and an END have in common. */
    record Run(String model, String workload, int files) {
        String text() {
            return "model=" + model + " workload=" + workload + " files=" + files;
        }
    }

    /** A run begins. */
    record Start(Instant at, Run run) implements LogLine {}

    /** A run has ended; {@code seconds} as it was printed. */
    record End(Instant at, Run run, String seconds) implements LogLine {}

    /** A line of the table. */
    record Table(String line) implements LogLine {}
}
