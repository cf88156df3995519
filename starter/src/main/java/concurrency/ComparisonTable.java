package concurrency;

import concurrency.kit.Workload;

import java.time.Duration;

/** The table that compares the models. */
public final class ComparisonTable {

    /**
     * Adds a row.
     *
     * @param model name of the model
     * @param workload which step of the work was slow
     * @param elapsed how long the run took
     */
    public void add(String model, Workload workload, Duration elapsed) {
        throw new UnsupportedOperationException("TODO ComparisonTable.add: remember the row for render.");
    }

    /**
     * Renders the table, as in the README.
     *
     * @return its lines, each with a line feed at its end
     */
    public String render() {
        throw new UnsupportedOperationException(
                "TODO ComparisonTable.render: write the header, and one row for each" + " call of add, in that order.");
    }
}
