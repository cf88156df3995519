package rendezvous.batch;

import rendezvous.model.Scorecard;

/** What became of one submission of a batch. */
public sealed interface Outcome {

    /**
     * The submission.
     *
     * @return its id
     */
    String id();

    /**
     * It has a result: graded, or refused.
     *
     * @param id the submission
     * @param scorecard its result
     */
    record Done(String id, Scorecard scorecard) implements Outcome {}

    /**
     * Our own or the machine's fault; the same command again tries it again. It is held, or keeps its earlier grade.
     *
     * @param id the submission
     * @param message what happened
     */
    record Fault(String id, String message) implements Outcome {}

    /**
     * The batch was stopped before its turn, or while it ran.
     *
     * @param id the submission
     */
    record NotDone(String id) implements Outcome {}
}
