package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendezvous.assignment.Assignment;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;
import rendezvous.sandbox.Weakened;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** With a defence switched off a case turns red: so the suite would notice if the defence were gone. */
class SwitchOffTest {

    private static final Path PROGRAM = Path.of("/usr/bin/bwrap");

    @ParameterizedTest(name = "without {0} {1} is noticed")
    @CsvSource({
        "FILES, A036-reads-a-file-of-the-grader, The secret stands in",
        "NETWORK, A046-network, A connection left the sandbox.",
        "ENVIRONMENT, A043-own-environment, variable",
        "DESCRIPTORS, A070-descriptors, OPENED",
        "READ_ONLY, A028-changes-its-inputs, OVERWROTE",
        "PRIVILEGES, A072-climbs-out, UNSHARED",
        "IPC, A071-queues-of-the-grader, SEEN",
        "SESSION, A076-types-into-the-terminal, SEEN",
    })
    void each_wall_is_missed(String defence, String name, String complaint) throws IOException {
        assertThat(complaints(defence, CaseReader.named(name))).anyMatch(text -> text.contains(complaint));
    }

    @ParameterizedTest(name = "without {0} {1} is noticed")
    @CsvSource({
        "PROCESSES, A053-lists-processes, SEEN",
        "DISK, A061-one-file-of-holes, MADE",
        "FILE_COUNT, A061-ten-thousand-files, MADE",
        "TASKS, A064-thread-bomb, ended as",
        "MEMORY, A065-memory-of-children, ended as",
        "OUTPUT, A062-floods-output, ended as",
        "CPU, A079-endless-loop, ended as",
    })
    void each_limit_is_missed(String defence, String name, String complaint) throws IOException {
        assumeTrue(Boolean.getBoolean("rendezvous.full"), "takes longer: say -Pfull");
        AbuseCase abuse =
                CaseReader.named(name).within(Map.of("wall", 45L, "cpu", 6L)).alone();

        assertThat(complaints(defence, abuse)).anyMatch(text -> text.contains(complaint));
    }

    @Test
    void the_clock_is_missed() throws IOException {
        assumeTrue(Boolean.getBoolean("rendezvous.full"), "takes longer: say -Pfull");

        assertThat(complaints("WALL", CaseReader.named("A090-trickles-past-the-limit")))
                .anyMatch(text -> text.contains("ended as completed"));
    }

    @ParameterizedTest(name = "without {0} {1} is noticed")
    @CsvSource({
        "ARCHIVES, A055-zip-slip-dots, There is no note archive",
        "STRICT_LINES, A009-speaks-in-the-drivers-name, It is graded",
    })
    void each_guard_of_what_comes_in_is_missed(Undefended.Change change, String name, String complaint)
            throws ReflectiveOperationException {
        strong();
        assertThat(Undefended.complaints(change, name)).anyMatch(text -> text.contains(complaint));
    }

    @Test
    void given_files_that_are_not_laid_over_are_missed() throws IOException {
        AbuseCase abuse = CaseReader.named("A010-own-kit");
        try (Pipeline pipeline = new Pipeline(strong())) {
            Trial trial = new Trial(abuse, pipeline, SwitchOffTest::withoutGivenFiles);

            assertThat(trial.complaints()).anyMatch(text -> text.contains("There is no note reserved-name"));
        }
    }

    private static Assignment withoutGivenFiles(Assignment all) {
        return new Assignment(
                all.id(),
                all.title(),
                all.maxScore(),
                all.seed(),
                all.limits(),
                List.of("src/main/java/concurrency/AbstractFileProcessor.java"),
                all.written(),
                all.checks());
    }

    private static List<String> complaints(String defence, AbuseCase abuse) throws IOException {
        strong();
        try (Pipeline pipeline = new Pipeline(Weakened.strong(PROGRAM, defence))) {
            return new Trial(abuse, pipeline).complaints();
        }
    }

    private static Sandbox strong() {
        var strong = Sandboxes.probe().of(Isolation.STRONG);
        assumeTrue(strong.isPresent(), "no strong isolation on this machine: say ./grade doctor to learn why");
        return strong.orElseThrow();
    }
}
