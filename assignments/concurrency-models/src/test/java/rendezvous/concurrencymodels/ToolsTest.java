package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.CheckResult;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

/** Programs whose calls are all that matters; nobody runs them. */
class ToolsTest extends JudgedEvidence {

    private static final String CHECK = "structure.tools";
    private static final int LINE_OF_BODY = 8;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files.parallelStream().forEach(file -> {})                | List.parallelStream",
                "files.stream().parallel().forEach(file -> {})             | Stream.parallel",
                "ForkJoinPool.commonPool().submit(() -> 1)                 | ForkJoinPool.commonPool",
                "CompletableFuture.supplyAsync(() -> 1)                    | CompletableFuture.supplyAsync",
                "CompletableFuture.runAsync(() -> {})                      | CompletableFuture.runAsync"
            })
    void the_common_pool_is_no_thread_of_your_own(String statement, String named) {
        CheckResult check = only(threaded("new Thread(() -> {}).start(); " + statement + ";", ""), CHECK);

        assertThat(check.observed())
                .contains("The threading model uses a parallel stream or the common pool: " + named + ".");
        assertThat(check.where()).containsExactly(at("ThreadedFileProcessor", LINE_OF_BODY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Thread(() -> {}).start();                                                  | ''",
                "Executors.newFixedThreadPool(3).shutdown();                                    | ''",
                "CompletableFuture.runAsync(() -> {}, Executors.newCachedThreadPool());         | ''",
                "new Timer().cancel();                                                          | ''",
                "new Helper().go();     | static class Helper { void go() { new Thread(() -> {}).start(); } }",
                "new Own().start();     | static class Own extends Thread { }"
            })
    void each_way_to_make_threads_will_do(String statement, String others) {
        assertThat(verdict(threaded(statement, others))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void who_makes_no_thread_is_told_what_is_missing() {
        // The submission is only read: it uses Thread, and makes none.
        CheckResult check = only(threaded("Thread.onSpinWait(); files.stream().sequential().toList();", ""), CHECK);

        assertThat(check.observed()).contains("ThreadedFileProcessor makes no Thread and no ExecutorService.");
        assertThat(check.where()).containsExactly(at("ThreadedFileProcessor", 0));
    }

    @Test
    void who_starts_no_worker_through_the_context_is_told_so() {
        CheckResult check = only(written("MultiprocessingFileProcessor", "context.workers();", ""), CHECK);

        assertThat(check.observed())
                .contains("MultiprocessingFileProcessor starts no worker process through RunContext.worker.");
        assertThat(check.nextStep().orElseThrow()).contains("context.worker(Worker.class");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Thread(() -> {}).start()                            | threads   | new Thread",
                "Executors.newCachedThreadPool().shutdown()              | threads   | Executors.newCachedThreadPool",
                "files.parallelStream().forEach(file -> {})              | threads   | List.parallelStream",
                "context.worker(String.class).start()                    | processes | RunContext.worker",
                "new ProcessBuilder(\"ls\").start()                      | processes | new ProcessBuilder"
            })
    void an_event_loop_has_one_thread_of_one_process(String statement, String kind, String named) {
        String loop = "var loop = context.newEventLoop(); loop.read(files.get(0)); ";
        CheckResult check = only(written("AsyncioFileProcessor", loop + statement + ";", ""), CHECK);

        assertThat(check.observed())
                .contains("The asyncio model uses other " + kind + " than the event loop's: " + named + ".");
        assertThat(check.meaning().orElseThrow()).contains("An event loop does everything on one thread");
        assertThat(check.nextStep().orElseThrow()).contains("Remove the other " + kind);
        assertThat(check.where()).containsExactly(at("AsyncioFileProcessor", LINE_OF_BODY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context.newEventLoop().close();",
                "EventLoop loop = null; loop.read(files.get(0));",
                "context.work().read(files.get(0));"
            })
    void who_does_not_read_through_a_loop_is_told_so(String statement) {
        CheckResult check = only(written("AsyncioFileProcessor", statement, ""), CHECK);

        assertThat(check.observed()).contains("AsyncioFileProcessor doesn't read through an EventLoop.");
        assertThat(check.where()).containsExactly(at("AsyncioFileProcessor", 0));
    }

    @Test
    void what_a_helper_of_the_loop_does_is_the_loops_doing() {
        Reference helper = Reference.with(
                Model.SOURCES + "Progress.java", "package concurrency; class Progress extends Thread { }");
        assertThat(verdict(helper)).isEqualTo(Verdict.PASSED);

        CheckResult check = only(
                written(
                        "AsyncioFileProcessor",
                        "var loop = context.newEventLoop(); loop.read(files.get(0)); new Progress().show();",
                        "static class Progress { void show() { new Thread(() -> {}).start(); } }"),
                CHECK);
        assertThat(check.observed().orElseThrow()).endsWith(": new Thread.");
    }

    private static final String SHARED = """
            } class Shared {
                private static final ThreadFactory THREADS = task -> new Thread(task);
                private static final ThreadFactory OTHERS = new ThreadFactory() {
                    public Thread newThread(Runnable task) { return new Thread(task); }
                };
                static String name(Path file) { return file.toString(); }
                static ExecutorService pool(int size) { return Executors.newFixedThreadPool(size, THREADS); }
                static Process start(RunContext context) throws Exception { return context.worker(String.class).start(); }
                static void all(List<Path> files) { files.parallelStream().forEach(file -> {}); }
                static Thread thread() { return OTHERS.newThread(() -> {}); }
            """;

    @Test
    void what_nobody_calls_of_a_shared_helper_is_no_fault_and_no_merit() {
        String names = "Shared.name(files.get(0));";
        String loop = "var loop = context.newEventLoop(); loop.read(files.get(0)); ";

        assertThat(verdict(written("AsyncioFileProcessor", loop + names, SHARED)))
                .isEqualTo(Verdict.PASSED);
        assertThat(verdict(threaded("new Thread(() -> {}).start(); " + names, SHARED)))
                .isEqualTo(Verdict.PASSED);
        assertThat(only(
                                threaded(
                                        names,
                                        SHARED.replaceAll("(?s)private static.*};", "")
                                                .replace("THREADS", "Thread::new")
                                                .replace("OTHERS.newThread", "new Thread")),
                                CHECK)
                        .observed())
                .contains("ThreadedFileProcessor makes no Thread and no ExecutorService.");
        assertThat(only(written("MultiprocessingFileProcessor", names, SHARED), CHECK)
                        .observed())
                .contains("MultiprocessingFileProcessor starts no worker process through RunContext.worker.");
    }

    @Test
    void what_is_called_of_a_shared_helper_counts() {
        String loop = "var loop = context.newEventLoop(); loop.read(files.get(0)); ";

        assertThat(verdict(threaded("Shared.pool(files.size()).shutdown();", SHARED)))
                .isEqualTo(Verdict.PASSED);
        assertThat(verdict(threaded("Shared.thread().start();", SHARED))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(written("MultiprocessingFileProcessor", "Shared.start(context);", SHARED)))
                .isEqualTo(Verdict.PASSED);
        assertThat(only(written("AsyncioFileProcessor", loop + "Shared.pool(1);", SHARED), CHECK)
                        .observed())
                .contains("The asyncio model uses other threads than the event loop's: Executors.newFixedThreadPool.");
        assertThat(only(threaded("Shared.pool(1); Shared.all(files);", SHARED), CHECK)
                        .observed()
                        .orElseThrow())
                .endsWith("List.parallelStream.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Pump().start(1)          | class Pump extends Base<Integer> { void go(Integer i) { new Thread(() -> {}); } }",
                "Runnable r = new Task(); r.run()              | class Task implements Runnable { public void run() { new Thread(this); } }",
                "files.forEach(new Each())    | class Each implements java.util.function.Consumer<Path> { public void accept(Path p) { new Thread(() -> {}); } }",
                "files.forEach(Each::go)      | class Each { static void go(Path p) { new Thread(() -> {}); } }",
                "Runnable r = () -> files.forEach(file -> Each.go(file)) | class Each { static void go(Path p) { new Thread(() -> {}); } }",
                "Runnable r = Each::new       | class Each { Each() { new Thread(() -> {}); } }",
                "Kind.ONE.go()                | enum Kind { ONE { void go() { new Thread(() -> {}); } }; abstract void go(); }",
                "new Sums().fork()            | class Sums extends RecursiveAction { protected void compute() { new Thread(() -> {}); } }"
            })
    void what_is_called_by_another_name_counts(String statement, String type) {
        String base = "} abstract class Base<T> { abstract void go(T value); void start(T value) { go(value); } } ";

        assertThat(verdict(threaded(statement + ";", base + type.strip().replaceAll("}$", ""))))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_base_class_that_all_models_share_is_only_followed_where_it_leads() {
        String base = """
                } abstract class Base extends AbstractFileProcessor {
                    Base(RunContext context) { super(context); }
                    ExecutorService pool() { return Executors.newCachedThreadPool(); }
                    public List<FileResult> processFiles(List<Path> files) throws Exception { return all(files); }
                    abstract List<FileResult> all(List<Path> files);
                """;
        String loop = "var loop = context.newEventLoop(); loop.read(files.get(0)); ";

        assertThat(verdict(based("AsyncioFileProcessor", loop, base))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(based("ThreadedFileProcessor", "pool();", base))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(based("ThreadedFileProcessor", "", base))).isEqualTo(Verdict.FAILED);
        assertThat(verdict(based("ThreadedFileProcessor", "", base.replace("return all", "pool(); return all"))))
                .isEqualTo(Verdict.PASSED);
    }

    private static Reference based(String type, String body, String base) {
        return Reference.with(Model.SOURCES + type + ".java", """
                package concurrency;
                import concurrency.kit.*;
                import java.nio.file.*;
                import java.util.*;
                import java.util.concurrent.*;
                public class %1$s extends Base {
                    public %1$s(RunContext context) { super(context); }
                    List<FileResult> all(List<Path> files) { %2$s return List.of(); }
                    %3$s
                }
                """.formatted(type, body, base));
    }

    @Test
    void another_models_class_is_nobodys_helper() {
        Reference uses = written(
                "AsyncioFileProcessor",
                "var loop = context.newEventLoop(); loop.read(files.get(0)); ThreadedFileProcessor.class.getName();",
                "");

        assertThat(verdict(uses)).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Runtime.getRuntime().halt(0)                                           | Runtime.halt",
                "Runtime.getRuntime().exec(new String[0])                               | Runtime.exec",
                "System.loadLibrary(\"x\")                                              | System.loadLibrary",
                "Class.forName(\"x\")                                                   | Class.forName",
                "ProcessHandle.allProcesses()                                           | ProcessHandle.allProcesses",
                "String.class.getDeclaredField(\"x\").setAccessible(true)               | Field.setAccessible",
                "System.inheritedChannel()                                              | System.inheritedChannel",
                "java.net.URI.create(\"file:/x\").toURL().openStream()                  | URL.openStream",
                "java.net.InetAddress.getLoopbackAddress()                              | java.net.InetAddress",
                "new java.net.Socket(\"localhost\", 1)                                  | java.net.Socket",
                "java.net.http.HttpClient.newHttpClient()                               | java.net.http.HttpClient",
                "java.net.UnixDomainSocketAddress.of(\"gate\")                          | java.net.UnixDomainSocketAddress",
                "java.nio.channels.SocketChannel.open()                                 | java.nio.channels.SocketChannel",
                "java.nio.channels.AsynchronousFileChannel.open(files.get(0))           | java.nio.channels.AsynchronousFileChannel",
                "java.nio.channels.spi.SelectorProvider.provider()                      | java.nio.channels.spi.SelectorProvider"
            })
    void what_gets_around_the_assignment_is_forbidden(String statement, String named) {
        CheckResult check = only(threaded("new Thread(() -> {}).start(); " + statement + ";", ""), CHECK);

        assertThat(check.observed()).contains("Your program uses " + named + ".");
        assertThat(check.where())
                .singleElement()
                .satisfies(place -> assertThat(place.file()).endsWith("ThreadedFileProcessor.java"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.URLDecoder.decode(java.net.URLEncoder.encode(\"x\", java.nio.charset.StandardCharsets.UTF_8), \"UTF-8\")",
                "try { Path.of(new java.net.URI(\"file:/x\")); } catch (java.net.URISyntaxException e) { throw e; }",
                "Path.of(files.get(0).toUri()).toUri().toURL()",
                "try (var log = java.nio.channels.FileChannel.open(files.get(0)); var lock = log.lock()) { lock.release(); }",
                "java.nio.channels.Channels.newReader(Files.newByteChannel(files.get(0)), \"UTF-8\")",
                "try { Files.size(null); } catch (java.nio.channels.ClosedByInterruptException e) { throw e; }"
            })
    void what_only_handles_names_and_files_is_harmless(String statement) {
        assertThat(verdict(threaded("new Thread(() -> {}).start(); " + statement + ";", "")))
                .isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1)", "Runtime.getRuntime().exit(1)"})
    void a_program_that_ends_itself_is_told_so(String statement) {
        CheckResult check = only(threaded("new Thread(() -> {}).start(); " + statement + ";", ""), CHECK);

        assertThat(check.observed().orElseThrow()).matches("Your program ends itself by (System|Runtime)[.]exit[.]");
        assertThat(check.meaning().orElseThrow()).doesNotContain("get around");
        assertThat(check.where()).containsExactly(at("ThreadedFileProcessor", LINE_OF_BODY));
    }

    @Test
    void only_the_main_class_of_a_process_may_end_it() {
        String worker = """
                package concurrency;
                class Worker {
                    %s { Runnable end = () -> System.exit(new Code().value()); end.run(); }
                    static class Code { int value() { System.exit(1); return 1; } }
                }
                """;

        assertThat(verdict(Reference.with(
                        Model.SOURCES + "Worker.java", worker.formatted("public static void main(String[] args)"))))
                .isEqualTo(Verdict.PASSED);
        assertThat(verdict(Reference.with(
                        Model.SOURCES + "Worker.java", worker.formatted("static void fail(String[] args)"))))
                .isEqualTo(Verdict.FAILED);
        assertThat(verdict(threaded(
                        "new Thread(() -> {}).start();", "public static void main(String[] args) { System.exit(0); }")))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_name_that_only_begins_alike_is_not_forbidden() {
        assertThat(verdict(threaded("new Thread(() -> {}).start(); System.gc(); Runtime.getRuntime().gc();", "")))
                .isEqualTo(Verdict.PASSED);
    }

    private static Verdict verdict(Reference program) {
        return judge(Pretended.right(program.sources()), program).checks().stream()
                .filter(check -> check.id().equals(CHECK))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Reference threaded(String body, String others) {
        return written("ThreadedFileProcessor", body, others);
    }

    private static SourceLocation at(String type, int line) {
        return new SourceLocation(Model.SOURCES + type + ".java", line);
    }
}
