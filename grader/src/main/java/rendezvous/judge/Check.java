package rendezvous.judge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that decides one line of the rubric. It looks at evidence that is handed to it as a parameter, and at nothing
 * else; it fails with a {@link CheckFailure}, or gives up with {@link Inconclusive}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(EvidenceExtension.class)
public @interface Check {

    /**
     * Which line.
     *
     * @return the check's id in {@code assignment.yaml}
     */
    String value();

    /**
     * By what it decides, for people; it stands in {@code docs/checks.md}.
     *
     * @return one or two sentences
     */
    String decides() default "";
}
