package concurrency.kit;

import java.time.Instant;

/** One line of the log, as the handout defines it. */
public sealed interface LogLine {

    /**
     * What a START and an END have in common.
     *
     * @param model name of the model
     * @param workload {@code io-bound} or {@code cpu-bound}
     * @param files how many
     */
    record Run(String model, String workload, int files) {

        /**
         * How it is written.
         *
         * @return the part of the line after START or END
         */
        public String text() {
            return "model=" + model + " workload=" + workload + " files=" + files;
        }
    }

    /**
     * A run begins.
     *
     * @param at when
     * @param run which
     */
    record Start(Instant at, Run run) implements LogLine {}

    /**
     * A run has ended.
     *
     * @param at when
     * @param run which
     * @param seconds how long it took, as it was printed
     */
    record End(Instant at, Run run, String seconds) implements LogLine {}

    /**
     * A line of the table.
     *
     * @param line without the time stamp
     */
    record Table(String line) implements LogLine {}
}
