package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rendezvous.model.Isolation;
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

    private static Optional<Pipeline> pipeline = Optional.empty();

    @BeforeAll
    static void findTheStrongestSandbox() {
        pipeline = Sandboxes.probe().of(Isolation.STRONG).map(Pipeline::new);
    }

    @AfterAll
    static void endTheCompilers() throws IOException {
        if (pipeline.isPresent()) {
            pipeline.get().close();
        }
    }

    private static boolean isChosen(AbuseCase abuse) {
        String wanted = System.getProperty("abuse", "");
        return wanted.isEmpty()
                ? abuse.fast() || Boolean.getBoolean("rendezvous.full")
                : Pattern.compile(wanted).matcher(abuse.toString()).find();
    }

    @TestFactory
    Stream<DynamicTest> each_hostile_submission_ends_as_allowed_and_changes_nothing() throws IOException {
        assumeTrue(pipeline.isPresent(), "no strong isolation on this machine: say ./grade doctor to learn why");
        List<AbuseCase> cases =
                CaseReader.all().stream().filter(AbuseSuiteTest::isChosen).toList();
        report(cases);
        return cases.stream()
                .map(abuse -> DynamicTest.dynamicTest(abuse.toString(), () -> {
                    Trial trial = new Trial(abuse, pipeline.orElseThrow());
                    assertThat(trial.complaints()).isEmpty();
                    assertThat(trial.complaintsOfTwin()).isEmpty();
                }));
    }

    /** Goes into the build's log, so that nobody has to believe a document. */
    private static void report(List<AbuseCase> chosen) throws IOException {
        List<AbuseCase> all = CaseReader.all();
        for (String family : CaseReader.FAMILIES) {
            System.out.printf("abuse: %-10s %3d of %3d cases%n", family, count(chosen, family), count(all, family));
        }
        System.out.printf("abuse: %-10s %3d of %3d cases%n", "all", chosen.size(), all.size());
    }

    private static long count(List<AbuseCase> cases, String family) {
        return cases.stream().filter(abuse -> abuse.family().equals(family)).count();
    }
}
