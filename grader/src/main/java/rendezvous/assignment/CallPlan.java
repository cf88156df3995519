package rendezvous.assignment;

import rendezvous.model.Expected;

import java.util.List;

/**
 * One call into the student's program.
 *
 * @param id name inside its session
 * @param action what the driver shall do
 * @param arguments with what
 * @param expected the right results, in order; an item may stand in it more than once
 * @param servings what the gate can answer
 * @param hold what the gate waits for
 */
public record CallPlan(
        String id, String action, List<String> arguments, List<Expected> expected, List<Serving> servings, Hold hold) {
    public CallPlan {
        arguments = List.copyOf(arguments);
        expected = List.copyOf(expected);
        servings = List.copyOf(servings);
    }
}
