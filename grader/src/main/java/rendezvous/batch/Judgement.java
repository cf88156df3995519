package rendezvous.batch;

import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;

import java.io.IOException;
import java.nio.file.Path;

/** The stage that turns evidence into a grade. It starts no process. Thread-safe. */
@FunctionalInterface
public interface Judgement {

    /**
     * Judges one submission.
     *
     * @param evidence all that was seen of it
     * @param classes the folder of its compiled classes
     * @return its grade, the same for the same evidence
     * @throws IOException if the classes can't be read
     */
    Scorecard judge(Evidence evidence, Path classes) throws IOException;
}
