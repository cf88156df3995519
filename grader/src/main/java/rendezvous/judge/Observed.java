package rendezvous.judge;

import rendezvous.assignment.Assignment;
import rendezvous.model.BuildFacts;
import rendezvous.model.Evidence;
import rendezvous.model.SessionFacts;
import rendezvous.model.Submission;

import java.util.List;
import java.util.function.Supplier;

/** What a check may look at. It notices whether the check looked. Made for one check. */
public final class Observed {

    private final Evidence evidence;
    private final Assignment assignment;
    private final Supplier<StudentClasses> classes;
    private boolean lookedAt;

    Observed(Evidence evidence, Assignment assignment, Supplier<StudentClasses> classes) {
        this.evidence = evidence;
        this.assignment = assignment;
        this.classes = classes;
    }

    /**
     * The assignment, which is no evidence.
     *
     * @return what {@code assignment.yaml} says
     */
    public Assignment assignment() {
        return assignment;
    }

    /**
     * The whole evidence.
     *
     * @return all facts
     */
    public Evidence evidence() {
        lookedAt = true;
        return evidence;
    }

    /**
     * What was handed in.
     *
     * @return the submission's files
     */
    public Submission submission() {
        return evidence().submission();
    }

    /**
     * How it compiled.
     *
     * @return the facts of the build
     */
    public BuildFacts build() {
        return evidence().build();
    }

    /**
     * All attempts of a session.
     *
     * @param session its id
     * @return at least one, in order
     * @throws GraderFault if the session was never played: nothing may pass on evidence that isn't there
     */
    public List<SessionFacts> attempts(String session) {
        List<SessionFacts> attempts = evidence().attempts(session).toList();
        if (attempts.isEmpty()) {
            throw new GraderFault("The evidence has no session \"" + session + "\": grade the submission again.");
        }
        return attempts;
    }

    /**
     * The compiled classes.
     *
     * @return the submission's classes with the pristine ones
     * @throws GraderFault if a class file can't be read
     */
    public StudentClasses classes() {
        lookedAt = true;
        return classes.get();
    }

    boolean wasLookedAt() {
        return lookedAt;
    }
}
