package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Grades hostile submissions. A fast part runs with each build, {@code -Pfull} runs all, and {@code -Dabuse=A06} those
 * whose names hold that expression.
 */
class AbuseSuiteTest {

    private static Optional<Sandbox> strong = Optional.empty();

    @BeforeAll
    static void findTheStrongestSandbox() {
        strong = Sandboxes.probe().of(Isolation.STRONG);
    }

    private static boolean isChosen(AbuseCase abuse) {
        String wanted = System.getProperty("abuse", "");
        return wanted.isEmpty()
                ? abuse.fast() || Boolean.getBoolean("rendezvous.full")
                : Pattern.compile(wanted).matcher(abuse.toString()).find();
    }

    @TestFactory
    Stream<DynamicTest> each_hostile_submission_ends_as_allowed_and_changes_nothing() throws IOException {
        assumeTrue(strong.isPresent(), "no strong isolation on this machine: say ./grade doctor to learn why");
        List<AbuseCase> cases =
                CaseReader.all().stream().filter(AbuseSuiteTest::isChosen).toList();
        return cases.stream()
                .map(abuse -> DynamicTest.dynamicTest(abuse.toString(), () -> {
                    Trial trial = new Trial(abuse, strong.orElseThrow());
                    assertThat(trial.complaints()).isEmpty();
                    assertThat(trial.complaintsOfTwin()).isEmpty();
                }));
    }
}
