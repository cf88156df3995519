package rendezvous.model;

import java.util.List;
import java.util.Optional;

/**
 * The grade of one submission and its reasons. A function of submission, assignment and kit: no instant, no process
 * number and no fact of the machine stands in it, but for the header.
 *
 * @param schema {@link #SCHEMA}
 * @param kit version of the kit
 * @param assignment its id
 * @param submission who and what
 * @param state graded, held or refused
 * @param score the sum of the checks' points; empty unless graded
 * @param maxScore the most that can be reached
 * @param pendingManual points that wait for a person
 * @param isolation what was in force while it ran
 * @param jdk version of the JDK that compiled and ran it
 * @param notes what a reader should know
 * @param checks in the order of {@code assignment.yaml}
 */
public record Scorecard(
        String schema,
        String kit,
        String assignment,
        SubmissionRef submission,
        State state,
        Optional<Points> score,
        Points maxScore,
        Points pendingManual,
        Optional<Isolation> isolation,
        Optional<String> jdk,
        List<Note> notes,
        List<CheckResult> checks) {

    /** Version of the document. */
    public static final String SCHEMA = "rendezvous/scorecard/v1";

    public Scorecard {
        notes = List.copyOf(notes);
        checks = List.copyOf(checks);
    }

    /**
     * Which submission a scorecard is about.
     *
     * @param id its id in the batch
     * @param digest {@code sha256:…} of what was handed in
     */
    public record SubmissionRef(String id, String digest) {}
}
