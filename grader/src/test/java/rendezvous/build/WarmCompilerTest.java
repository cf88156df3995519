package rendezvous.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignment;
import rendezvous.model.BuildFacts;
import rendezvous.model.Isolation;
import rendezvous.model.Limits;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;
import rendezvous.sandbox.SandboxedProcess;
import rendezvous.sandbox.Sandboxes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;

/** A compiler process serves several submissions, and none of them notices the others. */
class WarmCompilerTest {

    private static final String MAIN = "src/main/java/concurrency/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(2), Duration.ofSeconds(4), 1 << 20, 1 << 30, 100, 10 << 20);
    private static final Assignment ASSIGNMENT = new Assignment(
            "tiny",
            "Tiny",
            Points.ZERO,
            "seed",
            LIMITS,
            List.of(MAIN + "AbstractFileProcessor.java"),
            List.of(MAIN + "Worker.java"),
            List.of());

    /** The compiler copies a finally block to two places, so each level doubles its work. */
    private static final String BOMB =
            "int a; void bomb() { " + "try { a++; } finally { ".repeat(26) + "a++;" + " } ".repeat(26) + " }";

    private final Watched sandbox = new Watched(Sandboxes.probe().strongest());
    private final JavaBuild build = new JavaBuild(sandbox, Jdk.ofThisJvm(), KitClassPath.find(ASSIGNMENT), LIMITS);

    @TempDir
    private Path folder;

    @AfterEach
    void endAll() throws IOException {
        build.close();
        assertThat(sandbox.started).noneMatch(SandboxedProcess::isAlive);
    }

    @Test
    void one_process_serves_submissions_that_come_one_after_the_other() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(compile("final class Worker {}").classes()).containsExactly("concurrency.Worker");
        }

        assertThat(sandbox.started).hasSize(1).allMatch(SandboxedProcess::isAlive);
    }

    @Test
    void nothing_of_a_submission_is_there_for_the_next() throws Exception {
        assertThat(compile("final class Worker {} class Left {}").classes())
                .containsExactly("concurrency.Left", "concurrency.Worker");

        BuildFacts next = compile("final class Worker { Left other; }");

        assertThat(next.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(next.classes()).isEmpty();
        assertThat(next.diagnostics()).hasSize(1);
        assertThat(next.diagnostics().get(0).message()).contains("cannot find symbol");
    }

    @Test
    void the_same_sources_give_the_same_bytes_cold_and_warm() throws Exception {
        String source = "final class Worker { Runnable a = () -> {}; record Pair(int a, String b) {} }";

        compile(source);
        byte[] cold = Files.readAllBytes(folder.resolve("1/concurrency/Worker.class"));
        compile(source);

        assertThat(folder.resolve("2/concurrency/Worker.class")).hasBinaryContent(cold);
    }

    @Test
    void what_does_not_compile_is_decided_by_a_fresh_process_and_is_its_last() throws Exception {
        compile("final class Worker {}");
        BuildFacts broken = compile("final class Worker { int a = true; }");
        BuildFacts right = compile("final class Worker {}");

        assertThat(broken.diagnostics()).hasSize(1);
        assertThat(right.classes()).containsExactly("concurrency.Worker");
        assertThat(sandbox.started).hasSize(3);
        assertThat(sandbox.started.subList(0, 2)).noneMatch(SandboxedProcess::isAlive);
    }

    @Test
    void an_endless_compilation_is_ended_and_the_next_submission_does_not_notice() throws Exception {
        BuildFacts endless = compile("final class Worker { " + BOMB + " }");
        BuildFacts next = compile("final class Worker {}");

        assertThat(endless.end()).isEqualTo(ProcessEnd.CPU_LIMIT);
        assertThat(endless.classes()).isEmpty();
        assertThat(next.classes()).containsExactly("concurrency.Worker");
    }

    @Test
    void who_is_interrupted_says_so_and_leaves_no_process() throws Exception {
        FutureTask<BuildFacts> endless = new FutureTask<>(() -> compile("final class Worker { " + BOMB + " }"));
        Thread thread = new Thread(endless);
        thread.start();
        await().atMost(PATIENCE)
                .until(() -> sandbox.started.stream()
                        .anyMatch(process -> process.usage().processor().toMillis() > 500));

        thread.interrupt();

        assertThatThrownBy(endless::get).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(sandbox.started).hasSize(1).noneMatch(SandboxedProcess::isAlive);
    }

    @Test
    void a_file_that_breaks_the_compiler_is_given_up_by_a_warm_process_as_by_a_fresh_one() throws Exception {
        compile("final class Worker {}");

        BuildFacts deep =
                compile("final class Worker { int deep = " + "(".repeat(6000) + "1" + ")".repeat(6000) + "; }");

        assertThat(deep.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(deep.diagnostics().get(0).message()).contains("gives up");
        assertThat(sandbox.started).hasSize(2);
    }

    @Test
    void a_process_that_died_while_it_waited_is_replaced() throws Exception {
        compile("final class Worker {}");
        sandbox.started.get(0).close();
        await().atMost(PATIENCE).until(() -> !sandbox.started.get(0).isAlive());

        assertThat(compile("final class Worker {}").classes()).containsExactly("concurrency.Worker");
    }

    private BuildFacts compile(String worker) throws IOException {
        List<SourceFile> files = List.of(new SourceFile(MAIN + "Worker.java", "package concurrency; " + worker));
        Path classes = Files.createDirectory(folder.resolve(Integer.toString(1 + compiled++)));
        return build.compile(new Submission("tiny", "sha256:0", files, List.of()), ASSIGNMENT, classes);
    }

    private int compiled;

    /** Remembers what was started. */
    private static final class Watched implements Sandbox {

        private final Sandbox sandbox;
        private final List<SandboxedProcess> started = new CopyOnWriteArrayList<>();

        Watched(Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public Isolation isolation() {
            return sandbox.isolation();
        }

        @Override
        public String description() {
            return sandbox.description();
        }

        @Override
        public SandboxedProcess start(SandboxOrder order) throws IOException {
            SandboxedProcess process = sandbox.start(order);
            started.add(process);
            return process;
        }
    }
}
