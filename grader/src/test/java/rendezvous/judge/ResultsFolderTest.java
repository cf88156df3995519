package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The graded checks as tests of an IDE or of Surefire, on the results of one submission. */
class ResultsFolderTest {

    @TempDir
    private Path folder;

    private final Map<String, String> ends = new TreeMap<>();

    @BeforeEach
    void makeResults() throws IOException {
        Path services = Files.createDirectories(folder.resolve("loader/META-INF/services"));
        Files.writeString(services.resolve(AssignmentModule.class.getName()), Tiny.class.getName());
    }

    @Test
    void without_results_no_check_runs_and_the_way_to_run_them_is_named() throws IOException {
        run("");

        assertThat(ends).hasSize(3);
        assertThat(ends.values()).allMatch(end -> end.startsWith("skipped") && end.contains("say -Dresults=DIR"));
    }

    @Test
    void each_check_judges_the_named_results() throws IOException {
        Files.write(folder.resolve("evidence.json"), json(2));

        run(folder.toString());

        assertThat(ends).containsEntry("first", "SUCCESSFUL").containsEntry("third", "SUCCESSFUL");
        assertThat(ends.get("second")).startsWith("FAILED").contains("At most 2 of 3 reads were");
    }

    @Test
    void a_check_that_a_failed_one_blocks_says_so() throws IOException {
        Files.write(folder.resolve("evidence.json"), json(0));

        run(folder.toString());

        assertThat(ends.get("third")).contains(new Blocked("a.second").toString());
        assertThat(ends).containsEntry("first", "SUCCESSFUL");
    }

    @Test
    void results_that_are_not_there_are_named() throws IOException {
        run(folder.resolve("nowhere").toString());

        assertThat(ends.get("first")).startsWith("FAILED").contains("nowhere: there is no evidence.json");
    }

    private static byte[] json(int peak) {
        return Documents.toJson(TinyEvidence.ofPeak(peak)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void run(String results) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("loader").toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Suite.class))
                    .configurationParameter("results", results)
                    .build();
            LauncherFactory.create().execute(request, new Ends());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String name(TestIdentifier test) {
        return test.getDisplayName().replaceAll("\\(.*", "");
    }

    private final class Ends implements TestExecutionListener {

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            ends.put(name(test), "skipped: " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult end) {
            if (test.isTest()) {
                ends.put(
                        name(test),
                        end.getStatus()
                                + end.getThrowable()
                                        .map(thrown -> ": " + thrown)
                                        .orElse(""));
            }
        }
    }

    static class Suite {

        @Check("a.first")
        void first(Evidence evidence) {
            assertThat(evidence.sessions()).isNotEmpty();
        }

        @Check("a.second")
        void second(Observed observed) {
            EvidenceAssertions.assertThat(
                            "s", observed.attempts("s").get(0).call("main").orElseThrow())
                    .hadInFlightTogether(3);
        }

        @Check("a.third")
        void third(Observed observed) {
            assertThat(observed.attempts("s")).isNotEmpty();
        }
    }

    /** The assignment that the evidence names. */
    public static final class Tiny implements AssignmentModule {

        @Override
        public String id() {
            return "tiny";
        }

        @Override
        public String definition() {
            return TinyEvidence.RUBRIC;
        }

        @Override
        public String pristine(String path) {
            return "";
        }

        @Override
        public List<SessionPlan> plan(Draw draw) {
            return List.of();
        }

        @Override
        public List<Class<?>> suites() {
            return List.of(Suite.class);
        }
    }
}
