package rendezvous.intake;

import rendezvous.model.Note;
import rendezvous.model.Submission;

import java.util.Optional;

/** What came of reading one candidate. */
public sealed interface IntakeResult {

    /**
     * The candidate that was read.
     *
     * @return its id
     */
    String id();

    /**
     * It can be graded.
     *
     * @param submission what was handed in, as safe text
     */
    record Accepted(Submission submission) implements IntakeResult {
        @Override
        public String id() {
            return submission.id();
        }
    }

    /**
     * It can't be read as a submission.
     *
     * @param id the candidate's id
     * @param digest {@code sha256:…} of its files, if they could be read
     * @param reason a stable code, and what to repair
     */
    record Refused(String id, Optional<String> digest, Note reason) implements IntakeResult {}
}
