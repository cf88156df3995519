package rendezvous.assignment;

import rendezvous.model.Points;

import java.util.List;
import java.util.Optional;

/**
 * One line of the rubric.
 *
 * @param id {@code group.name}
 * @param title what it asks for, one sentence
 * @param points what it gives
 * @param because the teaching sentence: why it is asked for
 * @param hint the second level of help, for those who ask for it: a shape, not the solution
 * @param requires ids of earlier checks that must not have failed
 * @param isPublic whether students see it run; it then has a twin in the starter's tests
 * @param manual whether a person gives its points
 */
public record CheckSpec(
        String id,
        String title,
        Points points,
        String because,
        Optional<String> hint,
        List<String> requires,
        boolean isPublic,
        boolean manual) {
    public CheckSpec {
        requires = List.copyOf(requires);
    }

    CheckSpec withoutHint() {
        return new CheckSpec(id, title, points, because, Optional.empty(), requires, isPublic, manual);
    }

    /**
     * The part of the rubric that it belongs to.
     *
     * @return what stands before the first dot of the id
     */
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }
}
