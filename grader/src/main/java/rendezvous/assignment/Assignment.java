package rendezvous.assignment;

import rendezvous.model.Limits;
import rendezvous.model.Points;

import java.util.List;
import java.util.Optional;

/**
 * What {@code assignment.yaml} says.
 *
 * @param id the assignment's name on the command line and in documents
 * @param title for people
 * @param maxScore the sum of all checks' points
 * @param seed what sizes, order and texts are drawn from, beside the submission's digest
 * @param limits what one process tree may use
 * @param given paths of files that students don't change; pristine copies stand in their place
 * @param written paths of files that students write; the skeleton stands in for one that is missing or doesn't compile
 * @param checks the rubric, in order
 */
public record Assignment(
        String id,
        String title,
        Points maxScore,
        String seed,
        Limits limits,
        List<String> given,
        List<String> written,
        List<CheckSpec> checks) {
    public Assignment {
        given = List.copyOf(given);
        written = List.copyOf(written);
        checks = List.copyOf(checks);
    }

    /**
     * The same assignment for those who didn't ask for hints.
     *
     * @return without the second level of help
     */
    public Assignment withoutHints() {
        return new Assignment(
                id,
                title,
                maxScore,
                seed,
                limits,
                given,
                written,
                checks.stream().map(CheckSpec::withoutHint).toList());
    }

    /**
     * Looks a check up.
     *
     * @param id its id
     * @return the check, if the rubric has it
     */
    public Optional<CheckSpec> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
