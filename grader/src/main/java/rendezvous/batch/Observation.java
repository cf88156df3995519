package rendezvous.batch;

import rendezvous.model.Evidence;
import rendezvous.model.Submission;

import java.io.IOException;
import java.nio.file.Path;

/** The stages that may run a student's code: compile it, and play the assignment's runs against it. Thread-safe. */
@FunctionalInterface
public interface Observation extends AutoCloseable {

    /**
     * Takes the evidence of one submission. Whatever the submission does, stands in the evidence; an exception is
     * always our own or the machine's fault.
     *
     * @param submission what was handed in
     * @param classes an empty folder that takes the compiled classes, for the judge
     * @return all that was seen
     * @throws IOException if the machine failed
     * @throws InterruptedException if the batch is stopped; everything that was started has been ended then
     */
    Evidence observe(Submission submission, Path classes) throws IOException, InterruptedException;

    /**
     * Ends whatever waits for more submissions.
     *
     * @throws IOException if the machine failed
     */
    @Override
    default void close() throws IOException {}
}
