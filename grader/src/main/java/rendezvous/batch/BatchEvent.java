package rendezvous.batch;

import rendezvous.model.Scorecard;

/** What happens while a batch runs. Events of different submissions may come from different threads. */
public sealed interface BatchEvent {

    /**
     * The batch begins.
     *
     * @param submissions how many there are
     * @param slots how many run at once
     */
    record Began(int submissions, int slots) implements BatchEvent {}

    /**
     * Work on a submission begins.
     *
     * @param id the submission
     */
    record Started(String id) implements BatchEvent {}

    /**
     * A submission's results are written.
     *
     * @param id the submission
     * @param scorecard its result
     */
    record Finished(String id, Scorecard scorecard) implements BatchEvent {}

    /**
     * An earlier run had done it already, under the same conditions.
     *
     * @param id the submission
     * @param scorecard its result
     */
    record Skipped(String id, Scorecard scorecard) implements BatchEvent {}

    /**
     * Our own or the machine's fault kept it from being graded.
     *
     * @param id the submission
     * @param message what happened
     */
    record Faulted(String id, String message) implements BatchEvent {}
}
