package rendezvous.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was seen of one submission. Facts only, no points.
 *
 * @param schema {@link #SCHEMA}
 * @param kit version of the kit
 * @param assignment its id
 * @param submission what was handed in
 * @param build how it compiled
 * @param environment where it ran
 * @param sessions what its runs did, in the order of the plan; a repeated one stands behind its first attempt
 */
public record Evidence(
        String schema,
        String kit,
        String assignment,
        Submission submission,
        BuildFacts build,
        Environment environment,
        List<SessionFacts> sessions) {

    /** Version of the document. */
    public static final String SCHEMA = "rendezvous/evidence/v1";

    public Evidence {
        sessions = List.copyOf(sessions);
    }

    /**
     * Looks the attempts of a session up.
     *
     * @param id the session's name
     * @return its attempts in order; none if the plan had no such session
     */
    public Stream<SessionFacts> attempts(String id) {
        return sessions.stream().filter(session -> session.id().equals(id));
    }
}
