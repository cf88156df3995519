package rendezvous.assignment;

import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.SessionFacts;

import java.util.List;

/**
 * What an assignment brings as code. Found with {@link java.util.ServiceLoader}; immutable.
 */
public interface AssignmentModule {

    /**
     * The assignment's id, without reading anything.
     *
     * @return the same as in its {@code assignment.yaml}
     */
    String id();

    /**
     * The text of {@code assignment.yaml}, as it is shipped.
     *
     * @return YAML
     */
    String definition();

    /**
     * The pristine text of a given file or of a skeleton.
     *
     * @param path one of {@link Assignment#given} or {@link Assignment#written}
     * @return its text
     * @throws IllegalArgumentException if there is no such file
     */
    String pristine(String path);

    /**
     * Plans the runs of one submission.
     *
     * @param draw where all sizes, orders and texts come from
     * @return the sessions in the order in which they are played
     */
    List<SessionPlan> plan(Draw draw);

    /**
     * Whether a session that was played should be played a second time, since the machine disturbed it.
     *
     * @param session what happened in it
     * @return false unless the assignment has such doubts
     */
    default boolean leavesADoubt(SessionFacts session) {
        return false;
    }

    /**
     * Whether a right solution would have no more in flight than it had then, so that nothing hangs on how surely it could
     * not move.
     *
     * @param session what happened
     * @param call one of its calls
     * @param plateau one of the call's, with fewer in flight than the gate waited for
     * @return false unless the assignment knows better
     */
    default boolean isEnough(SessionFacts session, CallFacts call, Plateau plateau) {
        return false;
    }

    /**
     * The graded checks.
     *
     * @return JUnit 5 test classes whose methods carry {@code @Check}
     */
    List<Class<?>> suites();
}
