package rendezvous.judge;

import rendezvous.model.CallFacts;

/** The entry point of AssertJ for evidence. Use it instead of {@code Assertions.assertThat} in checks. */
public final class EvidenceAssertions {

    private EvidenceAssertions() {}

    /**
     * Asserts facts of one call.
     *
     * @param session the id of its session, for the timeline
     * @param call what happened in it
     * @return assertions that fail with a finding
     */
    public static CallAssert assertThat(String session, CallFacts call) {
        return new CallAssert(session, call);
    }
}
