package rendezvous.batch;

import rendezvous.model.Environment;
import rendezvous.model.Isolation;

/**
 * Under what a submission is graded. A result that was made under other conditions is made again.
 *
 * @param rules what decides the grade, whatever the machine is
 * @param isolation what is in force
 * @param jdk version of the JDK that compiles and runs submissions
 */
public record Conditions(Rules rules, Isolation isolation, String jdk) {

    /**
     * What decides a grade, whatever the machine is.
     *
     * @param kit version of the kit
     * @param assignment id of the assignment
     * @param definition {@code sha256:…} of the assignment's definition
     */
    public record Rules(String kit, String assignment, String definition) {

        Conditions in(Environment environment) {
            return new Conditions(this, environment.isolation(), environment.jdk());
        }
    }

    /**
     * The text that stands beside a result.
     *
     * @param digest of the submission
     * @return one line for each condition
     */
    String fingerprint(String digest) {
        return String.join(
                "\n",
                "kit=" + rules.kit,
                "assignment=" + rules.assignment,
                "definition=" + rules.definition,
                "isolation=" + isolation.label(),
                "jdk=" + jdk,
                "digest=" + digest,
                "");
    }
}
