package rendezvous.assignment;

import rendezvous.model.Points;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a labelled sample must get. All checks that it doesn't name must pass, or wait for a person.
 *
 * @param title one sentence
 * @param base what the sample's files lie over: {@code reference} or {@code starter}
 * @param failed check id to a fragment that the reason must contain, in the order of the file
 * @param blocked ids of checks that are then blocked
 * @param score what it must score
 */
public record SampleLabel(String title, Base base, Map<String, String> failed, List<String> blocked, Points score) {
    public SampleLabel {
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
        blocked = List.copyOf(blocked);
    }

    /** What a sample's files lie over. */
    public enum Base {
        /** The right solution. */
        REFERENCE,
        /** The untouched skeleton. */
        STARTER
    }
}
