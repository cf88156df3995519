package rendezvous.batch;

import rendezvous.model.Isolation;

/**
 * Under what a submission is graded. A result that was made under other conditions is made again.
 *
 * @param kit version of the kit
 * @param assignment id of the assignment
 * @param definition {@code sha256:…} of the assignment's definition
 * @param isolation what is in force
 * @param jdk version of the JDK that compiles and runs submissions
 */
public record Conditions(String kit, String assignment, String definition, Isolation isolation, String jdk) {

    /**
     * The text that stands beside a result.
     *
     * @param digest of the submission
     * @return one line for each condition
     */
    String fingerprint(String digest) {
        return String.join(
                "\n",
                "kit=" + kit,
                "assignment=" + assignment,
                "definition=" + definition,
                "isolation=" + isolation.label(),
                "jdk=" + jdk,
                "digest=" + digest,
                "");
    }
}
