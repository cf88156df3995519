package rendezvous.assignment;

import rendezvous.model.Points;

import java.util.List;

/**
 * One line of the rubric.
 *
 * @param id {@code group.name}
 * @param title what it asks for, one sentence
 * @param points what it gives
 * @param because the teaching sentence: why it is asked for
 * @param requires ids of earlier checks that must not have failed
 * @param isPublic whether students see it run; it then has a twin in the starter's tests
 * @param manual whether a person gives its points
 */
public record CheckSpec(
        String id,
        String title,
        Points points,
        String because,
        List<String> requires,
        boolean isPublic,
        boolean manual) {
    public CheckSpec {
        requires = List.copyOf(requires);
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
